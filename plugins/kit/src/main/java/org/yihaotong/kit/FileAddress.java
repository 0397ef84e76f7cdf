package org.yihaotong.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yihaotong.api.attachment.FileLink;
import org.yihaotong.api.attachment.FileLinks;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.hotline.WorkOrder;

/** A file of an order, and the address under which the unit fetches it (附件链接). */
public record FileAddress(FileContent file, String url) {

    /** Never shows the address, which is a secret. */
    @Override
    public String toString() {
        return "FileAddress[" + file + "]";
    }

    /**
     * Where a unit finds files.
     *
     * @param own where this unit reaches the centre; empty: where everybody does
     * @param life for how long the unit wants the files to be there
     */
    public record Giver(FileLinks links, String hotline, String own, Duration life) {

        /** These files of the order with their addresses; none while nobody has said where the centre is reached. */
        public List<FileAddress> of(WorkOrder order, List<FileContent> files) {
            List<FileAddress> addresses = new ArrayList<>();
            for (FileContent file : files) {
                Optional<FileLink> link = links.open(hotline, order.orderNo(), file, life);
                String centre = own.isBlank()
                        ? link.map(FileLink::address).orElse("")
                        : own.strip().replaceFirst("/+$", "");
                link.filter(there -> !centre.isEmpty())
                        .ifPresent(there -> addresses.add(new FileAddress(file, centre + there.path())));
            }
            return addresses;
        }
    }
}
