/** Services over HTTP, through CXF's client. */
package org.yihaotong.kit.rest;
