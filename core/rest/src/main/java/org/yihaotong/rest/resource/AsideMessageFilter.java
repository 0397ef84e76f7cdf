package org.yihaotong.rest.resource;

import java.util.Optional;
import javax.ws.rs.QueryParam;
import org.yihaotong.api.channel.AsideMessageQuery;
import org.yihaotong.api.channel.AsideOutcome;
import org.yihaotong.api.ticket.Channel;

/** Which messages that lie aside are asked for, as parameters of an address. */
public final class AsideMessageFilter {

    @QueryParam("channel")
    private Channel channel;

    @QueryParam("outcome")
    private AsideOutcome outcome;

    @QueryParam("cursor")
    private String cursor;

    @QueryParam("limit")
    private Integer limit;

    AsideMessageQuery query() {
        return new AsideMessageQuery(
                Optional.ofNullable(channel),
                outcome == null ? AsideOutcome.OPEN : outcome,
                Optional.ofNullable(cursor),
                limit == null ? 0 : limit);
    }
}
