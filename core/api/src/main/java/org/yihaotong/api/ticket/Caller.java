package org.yihaotong.api.ticket;

/**
 * A person's name and number as given; both may be empty.
 *
 * @param name at most 40 characters
 * @param phone 3 to 20 of {@code 0-9 + -}; masked forms hold {@code *}
 */
public record Caller(String name, String phone) {

    /** Nobody known. */
    public static final Caller UNKNOWN = new Caller("", "");

    public Caller {
        name = name == null ? "" : name.strip();
        phone = phone == null ? "" : phone.strip();
    }

    /** The same person as others may see them: 张* and 139****0001. */
    public Caller masked() {
        return new Caller(maskedName(), maskedPhone());
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

    /** Never shows the person, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "Caller[…]";
    }
}
