package org.yihaotong.rest;

import java.lang.reflect.Field;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.servlet.DispatcherType;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;
import org.yihaotong.rest.citizen.RatingServlet;
import org.yihaotong.rest.file.FileServlet;
import org.yihaotong.rest.file.KnowledgeFileServlet;
import org.yihaotong.rest.guard.BodyRoom;
import org.yihaotong.rest.guard.Guard;
import org.yihaotong.rest.guard.SessionCookie;
import org.yihaotong.rest.hook.HookServlet;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.live.Audiences;
import org.yihaotong.rest.live.EventsServlet;
import org.yihaotong.rest.live.Newsroom;
import org.yihaotong.rest.problem.ProblemWriter;
import org.yihaotong.rest.problem.Problems;
import org.yihaotong.rest.reply.ReplyServlet;
import org.yihaotong.rest.resource.PhoneResources;
import org.yihaotong.rest.resource.Resources;

/** The real servlets and the real guard on a real web server; only the desks behind them are made of paper. */
public final class Centre extends ExternalResource {

    public static final Instant NOW = Instant.parse("2026-11-22T07:04:00Z");

    final PaperSessions sessions = new PaperSessions();
    final PaperTickets tickets = new PaperTickets();
    final PaperCatalogue catalogue = new PaperCatalogue();
    final PaperGroups groups = new PaperGroups();
    final PaperLines lines = new PaperLines();
    final PaperAdapters adapters = new PaperAdapters();
    final PaperCalls calls = new PaperCalls();
    final PaperPeople people = new PaperPeople();
    final PaperCitizens citizens = new PaperCitizens();
    final PaperReplies replies = new PaperReplies();
    final PaperAttachments attachments = new PaperAttachments();
    final PaperExports exports = new PaperExports();
    final PaperConfigs configs = new PaperConfigs();
    final PaperChannels channels = new PaperChannels();
    final PaperSwitches switches = new PaperSwitches();
    final PaperArchive archive = new PaperArchive();
    final PaperSupervision supervision = new PaperSupervision();
    final PaperScores scores = new PaperScores();
    final PaperKnowledge knowledge = new PaperKnowledge();
    final PaperKnowledgeTasks knowledgeTasks = new PaperKnowledgeTasks();
    final PaperMatches matches = new PaperMatches();
    final PaperKnowledgeFiles knowledgeFiles = new PaperKnowledgeFiles();
    final PaperKnowledgeSheets knowledgeSheets = new PaperKnowledgeSheets();
    final PaperSearch search = new PaperSearch();
    final PaperPhone phone = new PaperPhone();
    final PaperFigures figures = new PaperFigures();
    final Json json = new Json();
    final Newsroom newsroom = new Newsroom(json);

    private final Server server = new Server();
    private final ServerConnector door = new ServerConnector(server);

    @Override
    protected void before() throws Throwable {
        door.setHost("127.0.0.1");
        server.addConnector(door);
        server.setHandler(site());
        server.start();
    }

    @Override
    protected void after() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    Browser visitor() {
        return new Browser(this);
    }

    Browser signedInAs(String login) {
        return new Browser(this).signIn(login);
    }

    private ServletContextHandler site() {
        Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
        Problems problems = new Problems(clock);
        ProblemWriter writer = new ProblemWriter(problems, json);
        ServletContextHandler site = new ServletContextHandler();
        BodyRoom room = new BodyRoom(settings(BodyRoom.Settings.class, Map.of("megabytes", 0)), clock);
        FilterHolder guard = new FilterHolder(new Guard(sessions, writer, room));
        guard.setAsyncSupported(true);
        site.addFilter(guard, "/api/*", EnumSet.of(DispatcherType.REQUEST));
        ServletHolder api = new ServletHolder(new ApiServlet(resources(clock), json, problems));
        api.setInitParameter("hide-service-list-page", "true");
        site.addServlet(api, "/api/*");
        ServletHolder events = new ServletHolder(new EventsServlet(newsroom, new Audiences(tickets, people), writer));
        events.setAsyncSupported(true);
        site.addServlet(events, "/api/events");
        site.addServlet(new ServletHolder(new HookServlet(lines, writer, room)), "/hook/*");
        site.addServlet(new ServletHolder(new RatingServlet(citizens, room)), "/r/*");
        ServletHolder reply = new ServletHolder(new ReplyServlet(replies, room));
        site.addServlet(reply, "/m/r/*");
        site.addServlet(reply, "/s/*");
        site.addServlet(new ServletHolder(new FileServlet(attachments::behind)), "/f/*");
        site.addServlet(new ServletHolder(new KnowledgeFileServlet(knowledgeFiles)), "/k/*");
        return site;
    }

    /** Does what Declarative Services do with the references of {@link Resources}. */
    private Resources resources(Clock clock) {
        Resources resources = new Resources();
        List<Object> services = List.of(
                tickets,
                tickets.units,
                tickets.catalogue,
                catalogue,
                catalogue.reviews,
                tickets.deliveries,
                groups,
                citizens,
                scores,
                sessions,
                lines,
                adapters,
                calls,
                new PhoneResources(phone, phone, figures, figures, figures, figures, figures, clock),
                configs,
                channels,
                switches,
                people,
                people.drafts,
                new PaperRules(),
                new PaperClocks(),
                attachments,
                exports,
                archive,
                supervision,
                knowledge,
                knowledgeTasks,
                matches,
                knowledgeFiles,
                knowledgeSheets,
                search,
                newsroom,
                cookie(),
                json,
                clock);
        for (Field field : Resources.class.getDeclaredFields()) {
            services.stream()
                    .filter(service -> field.getType().isInstance(service))
                    .forEach(service -> set(resources, field, service));
        }
        return resources;
    }

    private static SessionCookie cookie() {
        return new SessionCookie(settings(SessionCookie.Settings.class, Map.of("secureCookies", false)));
    }

    /** What Declarative Services make of a configuration. */
    public static <T> T settings(Class<T> type, Map<String, Object> settings) {
        return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                Centre.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> settings.get(method.getName())));
    }

    private static void set(Resources resources, Field field, Object service) {
        try {
            field.setAccessible(true);
            field.set(resources, service);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
