package org.yihaotong.engine.channel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.attachment.AllowedContent;
import org.yihaotong.api.attachment.AllowedContent.AllowedKind;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.channel.ChannelRules;
import org.yihaotong.api.hotline.FileContent;
import org.yihaotong.api.input.FieldError;
import org.yihaotong.api.input.InvalidInputException;
import org.yihaotong.api.people.Actor;
import org.yihaotong.engine.attachment.AttachmentGate;
import org.yihaotong.engine.attachment.FileName;
import org.yihaotong.engine.desk.CheckedFile;
import org.yihaotong.engine.lifecycle.Fields;
import org.yihaotong.engine.words.Words;

/** What citizens send along: looked at before anything is written, then kept like every attachment. */
@Component(service = Enclosures.class)
public final class Enclosures {

    private final AttachmentDesk attachments;
    private final AttachmentGate gate;
    private final Floods floods;

    @Activate
    public Enclosures(@Reference AttachmentDesk attachments, @Reference AttachmentGate gate, @Reference Floods floods) {
        this.attachments = attachments;
        this.gate = gate;
        this.floods = floods;
    }

    AllowedContent allowed() {
        AllowedContent all = gate.allowed();
        ChannelRules rules = floods.rules();
        return new AllowedContent(
                all.kinds().stream()
                        .map(k -> new AllowedKind(k.kind(), k.extensions(), Math.min(k.largest(), rules.largestFile())))
                        .toList(),
                Math.min(all.perTicket(), rules.files()));
    }

    /** Looks at all of them and keeps nothing; whatever is wrong with them. */
    List<FieldError> look(List<FileContent> files) throws IOException {
        int most = floods.rules().files();
        List<FieldError> errors = new ArrayList<>(new Fields()
                .that(files.size() <= most, "files", "size", Words.say("file.count", most))
                .errors());
        for (int i = 0; i < Math.min(files.size(), most); i++) {
            errors.addAll(look(files.get(i), "files[" + i + "]."));
        }
        return errors;
    }

    private List<FieldError> look(FileContent file, String at) throws IOException {
        try (InputStream bytes = bounded(file)) {
            gate.admit(FileName.of(FileName.given(file)), bytes).close();
            return List.of();
        } catch (InvalidInputException e) {
            return e.errors().stream()
                    .map(x -> new FieldError(at + x.field(), x.code(), x.message()))
                    .toList();
        } catch (CheckedFile.MisfitException e) {
            return List.of(new FieldError(at + "content", "too-large", large()));
        }
    }

    private InputStream bounded(FileContent file) throws IOException {
        return new CheckedFile(file.source().open(), floods.rules().largestFile(), file.sha256());
    }

    private String large() {
        return Words.say("channel.file-large", floods.rules().fileMegabytes());
    }

    /** Lays it beside the ticket; its id. */
    String keep(Actor actor, String number, FileContent file) throws IOException {
        try (InputStream bytes = bounded(file)) {
            return attachments.add(actor, number, FileName.given(file), bytes).id();
        } catch (CheckedFile.MisfitException e) {
            InvalidInputException refused = new InvalidInputException("content", "too-large", large());
            refused.initCause(e);
            throw refused;
        }
    }
}
