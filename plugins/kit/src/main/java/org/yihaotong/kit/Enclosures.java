package org.yihaotong.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.hotline.BackendException;
import org.yihaotong.api.hotline.BackendException.Kind;
import org.yihaotong.api.hotline.FileContent;

/**
 * Which of an order's files a unit takes (附件).
 *
 * @param types media types, each with the extension that the unit knows it by
 * @param largest bytes of one file
 * @param most how many files
 */
public record Enclosures(Map<String, String> types, long largest, int most) {

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
        int left = files.size() - of(files).size();
        return left == 0 ? "" : "（另有" + left + "个附件不能随单传送，请致电12345）";
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
