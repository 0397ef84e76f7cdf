package org.yihaotong.testkit.backoffice;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.tools.Server;
import org.yihaotong.kit.link.TableLinks;
import org.yihaotong.testkit.backoffice.approvals.ApprovalsOffice;
import org.yihaotong.testkit.backoffice.citybus.CityBusOffice;
import org.yihaotong.testkit.backoffice.cityheat.CityHeatOffice;
import org.yihaotong.testkit.backoffice.ecology12369.EcologyOffice;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiGateway;
import org.yihaotong.testkit.backoffice.hongyiwater.HongyiOffice;
import org.yihaotong.testkit.backoffice.intercitybus.IntercityOffice;
import org.yihaotong.testkit.backoffice.jingweigas.GasOffice;
import org.yihaotong.testkit.backoffice.jinjianheat.JinjianOffice;
import org.yihaotong.testkit.backoffice.lanxingradio.LanxingOffice;
import org.yihaotong.testkit.backoffice.lanxingtv.LanxingTvOffice;
import org.yihaotong.testkit.backoffice.market12315.MarketOffice;
import org.yihaotong.testkit.backoffice.minshenggas.MinshengOffice;
import org.yihaotong.testkit.backoffice.police110.PoliceCentre;
import org.yihaotong.testkit.backoffice.publicbike.BikeOffice;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengGroup;
import org.yihaotong.testkit.backoffice.qinnengenergy.QinnengOffice;
import org.yihaotong.testkit.backoffice.qiuyuheat.QiuyuOffice;
import org.yihaotong.testkit.backoffice.redcross.RedCrossOffice;
import org.yihaotong.testkit.backoffice.tax12366.TaxOffice;
import org.yihaotong.testkit.backoffice.yunchengpower.PowerOffice;
import org.yihaotong.testkit.server.ExchangeServer;
import org.yihaotong.testkit.server.PostOffice;

/** Opens every unit's system that needs no server of the machine, one port after the other. */
final class Branches implements AutoCloseable {

    private static final String PIN = "2026";
    private static final String HOST = "http://127.0.0.1:";

    /** Where a unit fetches an order's files. */
    private static final String FILES = "FILES_URL";

    private static final String QIUYU_FILE = "qy_mid";

    private final BackOffices.Plan plan;
    private final Clock clock = Clock.systemUTC();
    private final TableLinks tables = H2.links();
    private final List<Branch> open = new ArrayList<>();
    private final List<AutoCloseable> servers = new ArrayList<>();
    private final Server tcp;
    private int next;

    /** The two water companies' ports are taken by whoever opened them before. */
    Branches(BackOffices.Plan plan, Server tcp, int taken) {
        this.plan = plan;
        this.tcp = tcp;
        this.next = taken;
    }

    void openAll() throws SQLException, IOException {
        overHttp();
        overSoap();
        overFiles();
        overMail();
        overMessages();
        overTables();
    }

    private void overHttp() {
        ApprovalsOffice approvals = new ApprovalsOffice(clock, port());
        add("approvals", approvals, Map.of("URL", approvals.url()));
        CityBusOffice bus = new CityBusOffice(clock, port());
        add("citybus", bus, Map.of("URL", bus.url(), "CALLBACK", hook("citybus")));
        CityHeatOffice heat = new CityHeatOffice(clock, port());
        add("cityheat", heat, Map.of("URL", heat.url()));
        EcologyOffice ecology = new EcologyOffice(clock, port());
        add("ecology12369", ecology, Map.of("URL", ecology.baseUrl()));
        LanxingTvOffice television = new LanxingTvOffice(clock, port());
        add("lanxingtv", television, Map.of("URL", television.baseUrl()));
        MinshengOffice gas = new MinshengOffice(clock, port());
        add("minshenggas", gas, Map.of("URL", gas.url()));
        PoliceCentre police = new PoliceCentre(clock, port(), hook("police110"));
        police.beats();
        add(
                "police110",
                police,
                Map.of(
                        "URL",
                        police.baseUrl(),
                        "RECORDINGS",
                        hook("police110/recordings"),
                        FILES,
                        plan.centre().toString()));
        BikeOffice bikes = new BikeOffice(clock, port());
        add(
                "publicbike",
                bikes,
                Map.of(
                        "URL",
                        HOST + bikes.port() + "/open311/v2",
                        FILES,
                        plan.centre().toString()));
        TaxOffice tax = new TaxOffice(clock, port());
        add("tax12366", tax, Map.of("URL", tax.baseUrl()));
    }

    private void overSoap() {
        PowerOffice power = new PowerOffice(clock, port());
        add(
                "yunchengpower",
                power,
                Map.of(
                        "URL",
                        PowerOffice.url(power.port()),
                        FILES,
                        plan.centre().toString()));
        GasOffice gas = new GasOffice(clock, port(), hook("jingweigas"), Duration.ofMinutes(1));
        add("jingweigas", gas, Map.of("URL", GasOffice.url(gas.port())));
        MarketOffice market = new MarketOffice(clock, port());
        add("market12315", market, Map.of("URL", MarketOffice.url(market.port())));
    }

    private void overFiles() throws IOException {
        ExchangeServer sftp = new ExchangeServer(plan.data().resolve("sftp"), port(), List.of("jj12345", "lx12345"));
        servers.add(sftp);
        Map<String, String> settings =
                Map.of("URL", sftp.address(), "KEY", sftp.key().toString(), "HOST_KEY", sftp.fingerprint());
        add("jinjianheat", new JinjianOffice(sftp.folder("jj12345"), clock), settings);
        add("lanxingradio", new LanxingOffice(sftp.folder("lx12345"), clock), settings);
    }

    private void overMail() {
        int smtp = port();
        PostOffice post = PostOffice.open(
                Map.of(
                        RedCrossOffice.CENTRE,
                        RedCrossOffice.PASSWORD,
                        RedCrossOffice.UNIT,
                        "theirs",
                        IntercityOffice.UNIT,
                        "theirs"),
                smtp,
                port());
        servers.add(post);
        Map<String, String> settings = Map.of(
                "SMTP_URL", "smtp://127.0.0.1:" + post.smtpPort(), "IMAP_URL", "imap://127.0.0.1:" + post.imapPort());
        add("redcross", new RedCrossOffice(post, clock), settings);
        add("intercitybus", new IntercityOffice(post, clock), settings);
    }

    private void overMessages() {
        WorkersPhone phone = new WorkersPhone(plan.centre(), PIN);
        String page = plan.centre().toString();
        QinnengGroup group = new QinnengGroup(clock, port());
        add(
                "qinnengenergy",
                new QinnengOffice(group, phone, clock),
                Map.of("URL", HOST + group.port(), "PIN", PIN, "PAGE_URL", page));
        HongyiGateway gateway = new HongyiGateway(clock, port());
        add(
                "hongyiwater",
                new HongyiOffice(gateway, phone, clock),
                Map.of("URL", HOST + gateway.port(), "PIN", PIN, "PAGE_URL", page));
    }

    /** 秋钰热力's MariaDB is played by H2, which speaks most of its language. */
    private void overTables() throws SQLException {
        String file =
                "jdbc:h2:file:" + plan.data().resolve(QIUYU_FILE) + ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        try (Connection owner = DriverManager.getConnection(file, H2.OWNER, "");
                ResultSet there = owner.getMetaData().getTables(null, null, "QY_PARAM", null)) {
            if (!there.next()) {
                QiuyuOffice.buildOnH2(owner);
            }
        }
        add(
                "qiuyuheat",
                new QiuyuOffice(tables.open(file, H2.OWNER, ""), clock),
                Map.of(
                        "URL",
                        "jdbc:h2:tcp://127.0.0.1:" + tcp.getPort() + "/" + QIUYU_FILE,
                        FILES,
                        plan.centre().toString()));
    }

    private void add(String id, BackOffice office, Map<String, String> settings) {
        open.add(new Branch(id, office, settings));
    }

    private int port() {
        return plan.firstPort() == 0 ? 0 : plan.firstPort() + next++;
    }

    private String hook(String path) {
        return plan.centre() + "/hook/" + path;
    }

    List<Branch> open() {
        return List.copyOf(open);
    }

    @Override
    public void close() {
        open.forEach(branch -> branch.office().close());
        for (AutoCloseable server : servers) {
            close(server);
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) { // the machine ends with it
            throw new IllegalStateException("a server does not close", e);
        }
    }
}
