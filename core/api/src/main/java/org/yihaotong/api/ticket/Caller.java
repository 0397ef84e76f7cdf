package org.yihaotong.api.ticket;

import java.util.Locale;

/**
 * A person's name and how to reach them, as given; all may be empty.
 *
 * @param name at most 40 characters
 * @param phone 3 to 20 of {@code 0-9 + -}; masked forms hold {@code *}
 * @param mail a bare mail address of at most 100 characters, in lower case (邮箱)
 */
public record Caller(String name, String phone, String mail) {

    /** Nobody known. */
    public static final Caller UNKNOWN = new Caller("", "");

    public Caller {
        name = name == null ? "" : name.strip();
        phone = phone == null ? "" : phone.strip();
        mail = mail == null ? "" : mail.strip().toLowerCase(Locale.ROOT);
    }

    /** A person of whom no mail address is known. */
    public Caller(String name, String phone) {
        this(name, phone, "");
    }

    /** Whether there is a number or an address. */
    public boolean canBeReached() {
        return !phone.isEmpty() || !mail.isEmpty();
    }

    /** The same person as others may see them: 张*, 139****0001 and z****@example.org. */
    public Caller masked() {
        return new Caller(maskedName(), maskedPhone(), maskedMail());
    }

    private String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private String maskedPhone() {
        if (phone.length() < 5) {
            return "*".repeat(phone.length());
        }
        int tail = phone.length() < 8 ? 2 : 4;
        int head = phone.length() < 8 ? 1 : 3;
        return phone.substring(0, head) + "****" + phone.substring(phone.length() - tail);
    }

    private String maskedMail() {
        int at = mail.lastIndexOf('@');
        return at < 1 ? "*".repeat(mail.length()) : mail.charAt(0) + "****" + mail.substring(at);
    }

    /** Never shows the person, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Caller[…]";
    }
}
