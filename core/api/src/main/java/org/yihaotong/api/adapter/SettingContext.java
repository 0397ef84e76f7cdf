package org.yihaotong.api.adapter;

/** What sort of thing a setting holds; decides how the page asks for it and what is checked before it is saved. */
public enum SettingContext {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** One of the choices. */
    CHOICE,
    /** Several texts. */
    LIST,
    /** Where the back office is: {@code https://…}, {@code jdbc:…}, {@code sftp://…}. */
    URL,
    /** 密钥: written, never read again. */
    SECRET,
    /** The id of a line. */
    HOTLINE,
    /** The id of a unit. */
    DEPARTMENT,
    /** When something runs: five fields, minute first. */
    CRON,
    /** A certificate as PEM text, or the path of a file on the centre's machine. */
    CERTIFICATE,
    /** A length of time: ISO 8601 such as {@code PT10M}, or a whole number of the setting's unit. */
    DURATION
}
