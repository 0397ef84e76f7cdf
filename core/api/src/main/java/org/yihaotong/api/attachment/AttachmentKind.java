package org.yihaotong.api.attachment;

/** What sort of content an attachment is; each has a limit of its own. */
public enum AttachmentKind {
    /** 照片. */
    PHOTO,
    /** 录音. */
    AUDIO,
    /** 视频. */
    VIDEO,
    /** 文档. */
    DOCUMENT
}
