package org.yihaotong.shell.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The caller's side of the door: {@code Ask <data directory> <command> <argument>…}, a program of its own. */
public final class Ask {

    private Ask() {}

    /** Sends the command, prints the answer, and ends as the command ended; 2 if no centre runs here. */
    public static void main(String[] args) throws IOException {
        Path socket = door(Path.of(args[0]));
        String command = String.join(" ", Arrays.copyOfRange(args, 1, args.length));
        try (SocketChannel centre = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            String said = Path.of("").toAbsolutePath() + "\n" + command;
            centre.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.UTF_8)));
            centre.shutdownOutput();
            System.exit(print(Channels.newInputStream(centre)));
        } catch (java.net.SocketException e) {
            System.err.println("这里没有运行中的一号通 no centre is running here: " + socket);
            System.exit(2);
        }
    }

    /** Where the door is, seen from a centre's data directory. */
    static Path door(Path data) {
        return data.resolve("door").resolve("shell.sock");
    }

    private static int print(InputStream answer) throws IOException {
        byte[] buffer = new byte[8192];
        for (int n = answer.read(buffer); n >= 0; n = answer.read(buffer)) {
            int end = 0;
            while (end < n && buffer[end] != 0) {
                end++;
            }
            System.out.write(buffer, 0, end);
            System.out.flush();
            if (end < n) {
                int status = end + 1 < n ? buffer[end + 1] : answer.read();
                return status == '0' ? 0 : 1;
            }
        }
        return 1;
    }
}
