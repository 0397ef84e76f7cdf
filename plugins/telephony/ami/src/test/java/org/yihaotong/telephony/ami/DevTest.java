package org.yihaotong.telephony.ami;
import java.nio.file.*; import java.time.*; import java.util.*;
import org.junit.Test;
public class DevTest {
  @Test public void show() throws Exception {
    try (var fs = Files.list(Path.of("/work/shared/telephony/transcripts"))) {
      for (Path p : fs.sorted().toList()) {
        System.out.println("== " + p.getFileName());
        Blocks blocks = new Blocks();
        Translator t = new Translator(Clock.systemUTC(), new Records(ZoneId.of("UTC"), n -> n.equals("12345") ? "" : "l" + n), new SeatWatch(), n -> n.equals("12345") ? "" : "l" + n);
        byte[] all = ("Asterisk Call Manager/9\r\n" + Files.readString(p)).getBytes();
        List<Block> bs = new ArrayList<>(); blocks.take(all, all.length, bs::add);
        for (Block b : bs) for (var e : t.take(b)) System.out.println("   " + e.stamp().at() + " " + (e instanceof org.yihaotong.api.telephony.CallEvent.RecordReceived r ? r.hotline()+" "+r.record() + r.record().agent() + r.record().callee(): e.getClass().getSimpleName() + " " + e.toString().replaceAll("stamp=Stamp\\[id=([^,]*),[^\\]]*\\]", "$1")));
        System.out.println("left " + t.book().calls().size() + " " + t.book().legs().size());
      }
    }
  }
}
