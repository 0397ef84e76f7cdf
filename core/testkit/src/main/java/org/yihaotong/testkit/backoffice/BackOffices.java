package org.yihaotong.testkit.backoffice;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.tools.Server;
import org.yihaotong.kit.link.TableLinks;
import org.yihaotong.testkit.telephony.TownCallers;

/** The units' systems in one virtual machine, with clerks at their desks: for the demo and for stories of the house. */
public final class BackOffices implements AutoCloseable {

    /** Each has a port of its own; the switch has the one after them. */
    private static final int OFFICES = 21;

    private static final String YINLONG_FILE = "yl_mid";

    /** Numbers of the demo are seconds since then. */
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private final YinlongOffice yinlong;
    private final ShouchuangOffice shouchuang;
    private final Server tcp;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor();
    private final List<Branch> branches = new ArrayList<>();
    private final Map<Branch, Clerks> clerks = new LinkedHashMap<>();
    private final Branches others;
    private Optional<TownCallers> callers = Optional.empty();
    private final ScheduledFuture<?> rounds;

    private BackOffices(Plan plan, boolean everybody) throws SQLException, IOException {
        Files.createDirectories(plan.data());
        TableLinks links = H2.links();
        String yinlongUrl = file(plan.data(), YINLONG_FILE);
        prepare(yinlongUrl);
        yinlong = new YinlongOffice(links.open(yinlongUrl, H2.OWNER, ""), Clock.systemUTC());
        tcp = H2.serve(plan.firstPort(), "-baseDir", plan.data().toString());
        shouchuang = new ShouchuangOffice(
                links.open(file(plan.data(), "sc_book"), H2.OWNER, ""),
                Clock.systemUTC(),
                plan.firstPort() == 0 ? 0 : plan.firstPort() + 1,
                plan.centre() + "/hook/shouchuangwater",
                plan.step().multipliedBy(2));
        branches.add(new Branch("yinlongwater", yinlong, Phrases.WATER, Map.of("URL", yinlongUrl())));
        branches.add(new Branch("shouchuangwater", shouchuang, Phrases.WATER, Map.of("URL", shouchuangUrl())));
        others = new Branches(plan, tcp, 2);
        if (everybody) {
            others.openAll();
            branches.addAll(others.open());
            callers = Optional.of(telephone(plan));
        }
        for (Branch branch : branches) {
            clerks.put(branch, new Clerks(branch.office(), Clock.systemUTC(), plan.step(), branch.phrases()));
        }
        rounds = hours.scheduleWithFixedDelay(this::oneRound, 1, 1, TimeUnit.SECONDS);
    }

    private static TownCallers telephone(Plan plan) {
        int port = plan.firstPort() == 0 ? 0 : plan.firstPort() + OFFICES;
        TownCallers town = new TownCallers(Clock.systemUTC(), port, new SecureRandom());
        town.take("market", "12315");
        return town;
    }

    /**
     * How the offices are run.
     *
     * @param data directory that keeps what the units know
     * @param firstPort on loopback, the next ones follow; 0: any free ones
     * @param centre where the units reach the centre
     * @param step how long a unit takes for each step of an order
     */
    public record Plan(Path data, int firstPort, URI centre, Duration step) {

        /** From the environment, each with a default. */
        public static Plan of(Map<String, String> environment) {
            return new Plan(
                    Path.of(environment.getOrDefault("OFFICES_DATA", "offices")).toAbsolutePath(),
                    Integer.parseInt(environment.getOrDefault("OFFICES_PORT", "19101")),
                    URI.create(environment.getOrDefault("OFFICES_CENTRE", "http://127.0.0.1:8181")),
                    Duration.ofSeconds(Long.parseLong(environment.getOrDefault("OFFICES_STEP_SECONDS", "5"))));
        }
    }

    /** Runs until it is told to stop (SIGTERM, Ctrl+C); the centre's settings lie in {@code centre.env} of the data. */
    public static void main(String[] words) throws SQLException, IOException, InterruptedException {
        Plan plan = Plan.of(System.getenv());
        Serial.beginAfter(
                (int) Duration.between(BEGINNING, Clock.systemUTC().instant()).toSeconds());
        BackOffices offices = openAll(plan);
        CountDownLatch told = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            offices.close();
            told.countDown();
        }));
        Path ready = Files.writeString(plan.data().resolve("centre.env.new"), offices.settings());
        Files.move(ready, plan.data().resolve("centre.env"), StandardCopyOption.REPLACE_EXISTING);
        System.out.println("模拟对方系统 " + offices.branches.size() + " 家和一台交换机，中心 " + plan.centre() + "，每步 "
                + plan.step().toSeconds() + " 秒\n" + offices.settings());
        told.await();
    }

    /** Opens the two water companies; their clerks begin to work. */
    public static BackOffices open(Plan plan) throws SQLException, IOException {
        return new BackOffices(plan, false);
    }

    /** Opens every unit's office. */
    public static BackOffices openAll(Plan plan) throws SQLException, IOException {
        return new BackOffices(plan, true);
    }

    /** How the centre finds every office and the switch, as a shell reads it. */
    String settings() {
        StringBuilder text = new StringBuilder();
        branches.forEach(branch -> export(text, branch.id(), branch.settings()));
        callers.ifPresent(town -> export(text, "ami", town.settings()));
        return text.toString();
    }

    private static void export(StringBuilder text, String id, Map<String, String> settings) {
        new TreeMap<>(settings).forEach((key, value) -> text.append("export ")
                .append(id.toUpperCase(Locale.ROOT))
                .append('_')
                .append(key)
                .append("='")
                .append(value)
                .append("'\n"));
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
        callers.ifPresent(TownCallers::close);
        others.close();
        shouchuang.close();
        yinlong.close();
    }

    private void oneRound() {
        clerks.forEach(BackOffices::oneRound);
        callers.ifPresent(TownCallers::work);
    }

    /** Whatever happens at one unit, the others go on. */
    @SuppressWarnings("IllegalCatch")
    private static void oneRound(Branch branch, Clerks people) {
        try {
            branch.office().work();
            people.work();
            branch.office().work();
        } catch (RuntimeException | LinkageError e) {
            System.err.println("模拟对方系统 " + branch.id() + " 一轮未完成，下一轮再试：" + e);
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
