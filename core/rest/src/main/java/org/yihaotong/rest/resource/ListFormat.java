package org.yihaotong.rest.resource;

/** In which format a list is given away; spelled as in addresses. */
@SuppressWarnings("MemberName")
public enum ListFormat {
    csv,
    xlsx
}
