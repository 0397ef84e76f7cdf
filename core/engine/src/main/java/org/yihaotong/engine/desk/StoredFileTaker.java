package org.yihaotong.engine.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.input.NotFoundException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.api.people.Role;
import org.yihaotong.api.ticket.RefusedException;
import org.yihaotong.engine.attachment.FileName;
import org.yihaotong.engine.delivery.FileTaker;
import org.yihaotong.engine.words.Words;

/** Keeps back offices' files as a unit clerk would: looked at, of known types, each content once. */
@Component
public final class StoredFileTaker implements FileTaker {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFileTaker.class);
    private static final int MOST = 9;
    private static final long LARGEST = 20L * 1024 * 1024;

    private final AttachmentDesk attachments;

    @Activate
    public StoredFileTaker(@Reference AttachmentDesk attachments) {
        this.attachments = attachments;
    }

    @Override
    public List<String> take(String hotline, String ticket, String unit, List<FileContent> files) {
        String login = "hotline:" + hotline;
        Actor actor = unit.isEmpty()
                ? Actor.centre(login, hotline, Role.AGENT)
                : Actor.ofUnit(login, hotline, unit, Role.UNIT_CLERK);
        List<String> misfits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Optional<String> why =
                    i < MOST ? keep(actor, ticket, files.get(i)) : Optional.of(Words.say("file.count", MOST));
            int place = i + 1;
            why.ifPresent(words -> misfits.add(Words.say("file.refused", place, words)));
        }
        if (!misfits.isEmpty()) {
            LOG.warn(
                    "{} of {} files of line {} for ticket {} are not kept",
                    misfits.size(),
                    files.size(),
                    hotline,
                    ticket);
        }
        return misfits;
    }

    private Optional<String> keep(Actor actor, String ticket, FileContent file) {
        if (file.size() > LARGEST) {
            return Optional.of(Words.say("file.large"));
        }
        try (InputStream bytes = new CheckedFile(file.source().open(), LARGEST, file.sha256())) {
            attachments.add(actor, ticket, FileName.given(file), bytes);
            return Optional.empty();
        } catch (CheckedFile.MisfitException | RefusedException | InvalidInputException | NotFoundException e) {
            return Optional.of(e.getMessage());
        } catch (IOException e) {
            return Optional.of(Words.say("file.unreadable"));
        }
    }
}
