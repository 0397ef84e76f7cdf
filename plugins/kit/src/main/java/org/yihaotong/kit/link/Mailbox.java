package org.yihaotong.kit.link;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.yihaotong.api.hotline.BackendException;

/** The centre's mailbox; a folder that is not there is made when it is first needed. */
@ProviderType
public interface Mailbox {

    /** Where a mail stays if it is to lie where it lies. */
    String HERE = "";

    /**
     * Shows the mails of one sender and the reports of mail servers one by one, the oldest first, and moves each to where
     * the sorter says, marked as seen. A mail is not touched before the sorter has returned; if it throws, the mail and
     * all after it stay unseen. Mails of others, such as another unit's or advertisements, are not touched at all.
     */
    void sort(String folder, String sender, Sorter sorter) throws BackendException;

    /**
     * Shows the mails of everybody one by one, the oldest first and at most so many, as {@link #sort} does.
     *
     * @param largest in bytes as it travels; of a larger one only the headers are fetched
     */
    void sortAll(String folder, int most, long largest, Sorter sorter) throws BackendException;

    /** The newest mail of a folder that has this value in this header. */
    Optional<Mail> find(String folder, String header, String value) throws BackendException;

    /** Lays a letter into a folder, as a mail program keeps what it sent. */
    void keep(String folder, Letter letter) throws BackendException;

    /** Says where a mail belongs. */
    @FunctionalInterface
    interface Sorter {
        /** The folder to move the mail to, or {@link #HERE}. */
        String folderOf(Mail mail) throws BackendException;
    }
}
