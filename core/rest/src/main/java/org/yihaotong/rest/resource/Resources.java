package org.yihaotong.rest.resource;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yihaotong.api.adapter.AdapterDesk;
import org.yihaotong.api.adapter.ConfigDesk;
import org.yihaotong.api.archive.ArchiveDesk;
import org.yihaotong.api.assessment.AssessmentDesk;
import org.yihaotong.api.assessment.ScoreDesk;
import org.yihaotong.api.attachment.AttachmentDesk;
import org.yihaotong.api.calls.CallRecordDesk;
import org.yihaotong.api.calls.ReconciliationDesk;
import org.yihaotong.api.channel.AsideDesk;
import org.yihaotong.api.channel.ChannelBoard;
import org.yihaotong.api.citizen.CallbackDesk;
import org.yihaotong.api.citizen.NoticeDesk;
import org.yihaotong.api.clock.ClockDesk;
import org.yihaotong.api.delivery.DeliveryDesk;
import org.yihaotong.api.dispatch.CatalogueDesk;
import org.yihaotong.api.dispatch.ReviewDesk;
import org.yihaotong.api.group.GroupDesk;
import org.yihaotong.api.hotline.HotlineDirectory;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.knowledge.KnowledgeDesk;
import org.yihaotong.api.knowledge.KnowledgeFileDesk;
import org.yihaotong.api.knowledge.KnowledgeMatchDesk;
import org.yihaotong.api.knowledge.KnowledgeSheetDesk;
import org.yihaotong.api.knowledge.KnowledgeTaskDesk;
import org.yihaotong.api.numbering.SwitchDesk;
import org.yihaotong.api.paper.ExportDesk;
import org.yihaotong.api.people.DraftDesk;
import org.yihaotong.api.people.PeopleDesk;
import org.yihaotong.api.people.SessionDesk;
import org.yihaotong.api.report.ReportDesk;
import org.yihaotong.api.rule.RuleDesk;
import org.yihaotong.api.search.SearchAid;
import org.yihaotong.api.supervision.CircularDesk;
import org.yihaotong.api.supervision.SupervisionDesk;
import org.yihaotong.api.ticket.DispatchCatalogue;
import org.yihaotong.api.ticket.TicketDesk;
import org.yihaotong.api.ticket.UnitDesk;
import org.yihaotong.rest.guard.SessionCookie;
import org.yihaotong.rest.json.Json;
import org.yihaotong.rest.live.Newsroom;

/** Every resource, each with the desks it calls; the interface opens when all desks are there, never by halves. */
@Component(service = Resources.class)
public final class Resources {

    @Reference
    private TicketDesk tickets;

    @Reference
    private UnitDesk units;

    @Reference
    private DispatchCatalogue catalogue;

    @Reference
    private CatalogueDesk catalogueDesk;

    @Reference
    private GroupDesk groups;

    @Reference
    private ReviewDesk reviews;

    @Reference
    private DeliveryDesk deliveries;

    @Reference
    private HotlineDirectory directory;

    @Reference
    private AdapterDesk adapters;

    @Reference
    private CallRecordDesk calls;

    @Reference
    private RecordDesk records;

    @Reference
    private ReconciliationDesk reconciliations;

    @Reference
    private PhoneResources phone;

    @Reference
    private ConfigDesk configs;

    @Reference
    private ChannelBoard channels;

    @Reference
    private AsideDesk asides;

    @Reference
    private SwitchDesk switches;

    @Reference
    private PeopleDesk people;

    @Reference
    private SessionDesk sessions;

    @Reference
    private DraftDesk drafts;

    @Reference
    private RuleDesk rules;

    @Reference
    private ClockDesk clocks;

    @Reference
    private NoticeDesk notices;

    @Reference
    private CallbackDesk callbacks;

    @Reference
    private AttachmentDesk attachments;

    @Reference
    private ExportDesk exports;

    @Reference
    private ArchiveDesk archive;

    @Reference
    private SupervisionDesk supervision;

    @Reference
    private CircularDesk circulars;

    @Reference
    private AssessmentDesk assessment;

    @Reference
    private ScoreDesk scores;

    @Reference
    private ReportDesk reports;

    @Reference
    private KnowledgeDesk knowledge;

    @Reference
    private KnowledgeTaskDesk knowledgeTasks;

    @Reference
    private KnowledgeMatchDesk knowledgeMatches;

    @Reference
    private KnowledgeFileDesk knowledgeFiles;

    @Reference
    private KnowledgeSheetDesk knowledgeSheets;

    @Reference
    private SearchAid search;

    @Reference
    private Newsroom newsroom;

    @Reference
    private SessionCookie cookie;

    @Reference
    private Json json;

    @Reference
    private Clock clock;

    /** The classes of all resources, for whoever describes the interface. */
    public static List<Class<?>> types() {
        return List.of(
                SessionResource.class,
                TicketsResource.class,
                TicketResource.class,
                AttachmentResource.class,
                AllowedContentResource.class,
                SuggestionResource.class,
                CatalogueResource.class,
                GroupResource.class,
                DuplicateResource.class,
                ReferralResource.class,
                ReviewResource.class,
                DeliveryResource.class,
                HotlineResource.class,
                AdapterResource.class,
                CallResource.class,
                CallFileResource.class,
                ReconciliationResource.class,
                SeatResource.class,
                PhoneResource.class,
                CaseResource.class,
                FigureResource.class,
                MissedResource.class,
                NuisanceResource.class,
                ConfigResource.class,
                ChannelResource.class,
                SwitchResource.class,
                UnitResource.class,
                PeopleResource.class,
                ArchiveResource.class,
                DraftResource.class,
                RuleResource.class,
                ClockResource.class,
                NoticeResource.class,
                CallbackResource.class,
                SupervisionResource.class,
                CircularsResource.class,
                AssessmentResource.class,
                ScoreResource.class,
                ReportResource.class,
                KnowledgeResource.class,
                KnowledgeTaskResource.class,
                KnowledgeMatchResource.class,
                KnowledgeUploadResource.class,
                KnowledgeFileResource.class,
                KnowledgeSheetResource.class,
                SearchResource.class,
                ContractResource.class);
    }

    public List<Object> all() {
        TicketViews views = new TicketViews(tickets, deliveries, clock);
        List<Object> others = List.of(
                new SessionResource(sessions, newsroom, cookie),
                new TicketsResource(tickets, exports, views, clock),
                new TicketResource(tickets, views, new Commands(tickets, units, json)),
                new AttachmentResource(attachments),
                new AllowedContentResource(attachments),
                new SuggestionResource(catalogue),
                new CatalogueResource(catalogueDesk),
                new GroupResource(groups),
                new DuplicateResource(groups),
                new ReferralResource(tickets),
                new ReviewResource(reviews),
                new DeliveryResource(deliveries),
                new HotlineResource(directory, deliveries),
                new AdapterResource(adapters),
                new CallResource(calls),
                new CallFileResource(records),
                new ReconciliationResource(reconciliations),
                new ConfigResource(configs),
                new ChannelResource(channels, asides),
                new SwitchResource(switches),
                new UnitResource(people),
                new PeopleResource(people, newsroom),
                new ArchiveResource(archive),
                new DraftResource(drafts),
                new RuleResource(rules, json),
                new ClockResource(clocks),
                new NoticeResource(notices),
                new CallbackResource(callbacks),
                new SupervisionResource(supervision),
                new CircularsResource(circulars),
                new AssessmentResource(assessment),
                new ScoreResource(scores),
                new ReportResource(reports),
                new KnowledgeResource(knowledge),
                new KnowledgeTaskResource(knowledgeTasks),
                new KnowledgeMatchResource(knowledgeMatches),
                new KnowledgeUploadResource(knowledgeFiles),
                new KnowledgeFileResource(knowledgeFiles, knowledge),
                new KnowledgeSheetResource(knowledgeSheets),
                new SearchResource(search),
                new ContractResource());
        return Stream.concat(others.stream(), phone.all().stream()).toList();
    }
}
