package org.yihaotong.shell.door;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.List;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;

/** One command of one caller. Whoever may open the door owns the installation, so every role is theirs. */
final class Visit {

    private static final List<String> ROLES = List.of("admin", "manager", "viewer", "systembundles");

    private final SessionFactory sessions;
    private final SocketChannel caller;

    Visit(SessionFactory sessions, SocketChannel caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    void run() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(Channels.newInputStream(caller), StandardCharsets.UTF_8));
        String directory = said.readLine();
        String command = said.lines().collect(Collectors.joining("\n"));
        PrintStream out = new PrintStream(Channels.newOutputStream(caller), true, StandardCharsets.UTF_8);
        if (directory != null && !command.isBlank()) {
            boolean good = asOwner(() -> execute(Path.of(directory), command, out));
            out.write(0);
            out.print(good ? '0' : '1');
            out.flush();
        }
    }

    private boolean execute(Path directory, String command, PrintStream out) {
        try (Session session = sessions.create(new ByteArrayInputStream(new byte[0]), out, out)) {
            session.currentDir(directory);
            session.put(Session.SCOPE, "shell:hotline:ticket:bundle:*");
            Object result = session.execute(command);
            if (result != null) {
                out.println(result);
            }
            return true;
        } catch (Exception e) { // a command may throw anything; its caller reads why, and nobody else needs to
            out.println(e.getMessage() == null ? e.toString() : e.getMessage());
            return false;
        }
    }

    private static boolean asOwner(PrivilegedAction<Boolean> action) {
        Subject owner = new Subject();
        ROLES.forEach(role -> owner.getPrincipals().add(new RolePrincipal(role)));
        return Subject.doAs(owner, action);
    }
}
