package org.yihaotong.engine.people;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yihaotong.api.people.Person;
import org.yihaotong.api.people.Role;
import org.yihaotong.engine.port.Account;
import org.yihaotong.engine.port.DuplicateException;
import org.yihaotong.engine.port.PeopleStore;

/**
 * Makes the first administrator of an empty centre. The one-time password is written to {@code first-login.txt} in the
 * centre's data folder, readable for the operator only, and the file goes when the password has been changed.
 */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    /** The first administrator's login. */
    public static final String LOGIN = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static volatile Optional<Path> file = Optional.empty();

    @Activate
    public FirstAdministrator(@Reference PeopleStore store, BundleContext context) {
        String data = context.getProperty("karaf.data");
        rememberFile(Optional.ofNullable(data).map(d -> Path.of(d, "first-login.txt")));
        if (store.people().isEmpty()) {
            create(store);
        }
    }

    private static void rememberFile(Optional<Path> path) {
        file = path;
    }

    private static void create(PeopleStore store) {
        String password = Secrets.password();
        Person admin =
                new Person(LOGIN, "管理员", Set.of(Role.ADMINISTRATOR), Optional.empty(), true, true, Optional.empty(), 1);
        try {
            store.add(new Account(admin, PasswordHash.of(password), 0));
        } catch (DuplicateException e) {
            LOG.debug("another node made the first administrator", e);
            return;
        }
        file.ifPresent(path -> write(path, password));
    }

    private static void write(Path path, String password) {
        try {
            Files.deleteIfExists(path);
            Files.createFile(path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(
                    path, LOGIN + "\n" + password + "\n", StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
            LOG.info("the first administrator's one-time password is in {}", path.getFileName());
        } catch (IOException e) {
            LOG.error(
                    "cannot write {}: mend the data folder, empty the database and start again", path.getFileName(), e);
        }
    }

    /** Removes the file once the administrator has chosen a password. */
    static void forgetPassword(String login) {
        if (login.equals(LOGIN) && file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                LOG.warn("cannot remove {}; remove it by hand", file.get().getFileName(), e);
            }
        }
    }
}
