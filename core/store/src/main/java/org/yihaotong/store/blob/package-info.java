/**
 * Contents of attachments (附件) in a folder beside the database: each under its SHA-256 and looked at before it is kept.
 * A content comes into its place by one move of a finished file and leaves it by another, so that a crash leaves at most a
 * file that nobody names.
 */
package org.yihaotong.store.blob;
