package org.yihaotong.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.kit.link.Answer;
import org.yihaotong.kit.link.Ask;
import org.yihaotong.kit.link.RestLink;

/**
 * Which of an order's files a unit takes (附件).
 *
 * @param types media types, each with the extension that the unit knows it by
 * @param largest bytes of one file
 * @param most how many files
 */
public record Enclosures(Map<String, String> types, long largest, int most) {

    private static final int MOST_FETCHED = 9;

    public Enclosures {
        types = Map.copyOf(types);
    }

    /** The files that may go, in their order. */
    public List<FileContent> of(List<FileContent> files) {
        return files.stream()
                .filter(file -> types.containsKey(file.mediaType()) && file.size() <= largest)
                .limit(most)
                .toList();
    }

    /** The extension that the unit knows the file's type by. */
    public String extension(FileContent file) {
        return types.get(file.mediaType());
    }

    /** What the unit is told about the files that cannot go; empty if all do. */
    public String note(List<FileContent> files) {
        return note(files.size() - of(files).size());
    }

    /** What the unit is told about so many files that cannot go; empty if all do. */
    public static String note(int left) {
        return left == 0 ? "" : "（另有" + left + "个附件不能随单传送，请致电12345）";
    }

    /**
     * Fetches files that a unit names by their addresses, each proved as the link proves; one that is not there, is no
     * file or lies elsewhere is left out. A server that is busy or broken is a reason to take the reply again later, with
     * all its files.
     *
     * @param key of the reply: with the place in the list it makes each file's id
     */
    public static List<FileContent> fetched(RestLink link, List<String> addresses, String key) throws BackendException {
        List<FileContent> files = new ArrayList<>();
        for (int i = 0; i < addresses.size() && i < MOST_FETCHED; i++) {
            Answer answer;
            try {
                answer = link.send(Ask.get(addresses.get(i)));
            } catch (BackendException e) {
                if (e.kind() == Kind.COMMUNICATION) {
                    throw e;
                }
                continue;
            }
            BackendException failure = answer.failure("对方的文件服务器", "");
            if (!answer.isGood() && failure.kind() == Kind.COMMUNICATION) {
                throw failure;
            }
            String type = answer.header("Content-Type")
                    .orElse("")
                    .replaceFirst(";.*", "")
                    .strip();
            if (answer.isGood() && !type.isEmpty() && answer.body().length > 0) {
                String name = addresses.get(i).replaceFirst("[?#].*", "").replaceFirst(".*/", "");
                byte[] bytes = answer.body();
                files.add(new FileContent(
                        id(key, i), name, type, bytes.length, "", () -> new ByteArrayInputStream(bytes)));
            }
        }
        return files;
    }

    private static String id(String key, int place) {
        return (key.length() > 60 ? key.substring(key.length() - 60) : key) + "-" + (place + 1);
    }

    /** The whole file; the centre's own trouble with it is a reason to wait. */
    public static byte[] bytes(FileContent file) throws BackendException {
        try (InputStream in = file.source().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BackendException(Kind.COMMUNICATION, "本中心的附件暂时读不出来，稍后自动重试。", e);
        }
    }
}
