package org.yihaotong.testkit.backoffice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.yihaotong.kit.link.TableLinks;

/** The units' systems in one virtual machine, with clerks at their desks: for the demo and for stories of the house. */
public final class BackOffices implements AutoCloseable {

    private static final String YINLONG_FILE = "yl_mid";

    private final YinlongOffice yinlong;
    private final ShouchuangOffice shouchuang;
    private final Server tcp;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor();
    private final List<Clerks> clerks;
    private final ScheduledFuture<?> rounds;

    private BackOffices(Plan plan) throws SQLException, IOException {
        Files.createDirectories(plan.data());
        TableLinks links = H2.links();
        String yinlongUrl = file(plan.data(), YINLONG_FILE);
        prepare(yinlongUrl);
        yinlong = new YinlongOffice(links.open(yinlongUrl, H2.OWNER, ""), Clock.systemUTC());
        tcp = H2.serve(plan.yinlongPort(), "-baseDir", plan.data().toString());
        shouchuang = new ShouchuangOffice(
                links.open(file(plan.data(), "sc_book"), H2.OWNER, ""),
                Clock.systemUTC(),
                plan.shouchuangPort(),
                plan.callback(),
                plan.step().multipliedBy(2));
        clerks = List.of(
                new Clerks(yinlong, Clock.systemUTC(), plan.step()),
                new Clerks(shouchuang, Clock.systemUTC(), plan.step()));
        rounds = hours.scheduleWithFixedDelay(this::oneRound, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * How the offices are run.
     *
     * @param data directory that keeps what the units know
     * @param callback the centre's hook for 首创水务
     * @param step how long a unit takes for each step of an order
     */
    public record Plan(Path data, int yinlongPort, int shouchuangPort, String callback, Duration step) {

        /** From the environment, each with a default that fits the adapters' own. */
        public static Plan of(Map<String, String> environment) {
            return new Plan(
                    Path.of(environment.getOrDefault("OFFICES_DATA", "offices")).toAbsolutePath(),
                    Integer.parseInt(environment.getOrDefault("OFFICES_YINLONG_PORT", "19101")),
                    Integer.parseInt(environment.getOrDefault("OFFICES_SHOUCHUANG_PORT", "19102")),
                    environment.getOrDefault("OFFICES_CALLBACK", "http://127.0.0.1:8181/hook/shouchuangwater"),
                    Duration.ofSeconds(Long.parseLong(environment.getOrDefault("OFFICES_STEP_SECONDS", "5"))));
        }
    }

    /** Runs until it is told to stop (SIGTERM, Ctrl+C). */
    public static void main(String[] words) throws SQLException, IOException, InterruptedException {
        Plan plan = Plan.of(System.getenv());
        BackOffices offices = open(plan);
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            offices.close();
            told.countDown();
        }));
        System.out.println("模拟对方系统：银龙水务 " + offices.yinlongUrl() + "，首创水务 " + offices.shouchuangUrl() + "，回调 "
                + plan.callback() + "，每步 " + plan.step().toSeconds() + " 秒");
        told.await();
    }

    /** Opens the offices; the clerks begin to work. */
    public static BackOffices open(Plan plan) throws SQLException, IOException {
        return new BackOffices(plan);
    }

    /** Where the centre reaches 银龙水务's staging tables. */
    public String yinlongUrl() {
        return "jdbc:h2:tcp://127.0.0.1:" + tcp.getPort() + "/" + YINLONG_FILE;
    }

    /** Where the centre reaches 首创水务's service. */
    public String shouchuangUrl() {
        return shouchuang.baseUrl();
    }

    public YinlongOffice yinlong() {
        return yinlong;
    }

    public ShouchuangOffice shouchuang() {
        return shouchuang;
    }

    @Override
    public void close() {
        rounds.cancel(false);
        hours.shutdown();
        try {
            if (!hours.awaitTermination(5, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tcp.stop();
        shouchuang.close();
        yinlong.close();
    }

    private void oneRound() {
        try {
            yinlong.work();
            clerks.forEach(Clerks::work);
            shouchuang.work();
        } catch (IllegalStateException e) {
            System.err.println("模拟对方系统一轮未完成，下一轮再试：" + e.getMessage());
        }
    }

    private static String file(Path data, String name) {
        return "jdbc:h2:file:" + data.resolve(name) + ";MODE=PostgreSQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void prepare(String url) throws SQLException {
        try (Connection owner = DriverManager.getConnection(url, H2.OWNER, "");
                ResultSet schema = owner.getMetaData().getSchemas(null, "MID")) {
            if (!schema.next()) {
                YinlongOffice.build(owner);
            }
        }
    }
}
