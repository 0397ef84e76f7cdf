package org.yihaotong.engine.desk;

import org.yihaotong.api.hotline.Method;
import org.yihaotong.api.people.Unit;
import org.yihaotong.api.ticket.CentreCommand;
import org.yihaotong.api.ticket.Command;
import org.yihaotong.api.ticket.Ticket;
import org.yihaotong.api.ticket.UnitCommand;
import org.yihaotong.engine.port.HotlineStore;
import org.yihaotong.engine.words.Words;

/** What a command names beside the ticket exists: units that take orders, lines that calls go to. */
final class CommandCheck {

    private final UnitTree units;
    private final HotlineStore hotlines;

    CommandCheck(UnitTree units, HotlineStore hotlines) {
        this.units = units;
        this.hotlines = hotlines;
    }

    void check(Ticket ticket, Command command) {
        if (command instanceof CentreCommand.Dispatch c) {
            checkUnit(c.leadUnit());
            c.coUnits().forEach(this::checkUnit);
        } else if (command instanceof CentreCommand.Redispatch c) {
            checkUnit(c.unit());
        } else if (command instanceof CentreCommand.Arbitrate c) {
            checkUnit(c.unit());
        } else if (command instanceof UnitCommand.PassDown c) {
            checkBelow(ticket, c);
        } else if (command instanceof CentreCommand.TransferCall c) {
            checkLine(c);
        }
    }

    private void checkUnit(String unit) {
        if (unit.isEmpty()) {
            return;
        }
        Unit known = units.active(unit).orElseThrow(() -> Words.refuse("unit-unknown", unit));
        known.hotline()
                .flatMap(hotlines::line)
                .filter(l -> !l.hotline().takesOrders())
                .ifPresent(l -> {
                    throw Words.refuse("unit-without-orders", known.name());
                });
    }

    private void checkBelow(Ticket ticket, UnitCommand.PassDown command) {
        boolean below = ticket.referral(command.referral())
                .map(r -> units.below(r.unit()).contains(command.unit()))
                .orElse(true);
        if (!command.unit().isEmpty() && (!below || units.active(command.unit()).isEmpty())) {
            throw Words.refuse("not-below", command.unit());
        }
    }

    private void checkLine(CentreCommand.TransferCall transfer) {
        boolean known = hotlines.line(transfer.hotline())
                .filter(l -> l.hotline().method() == Method.TRANSFERRED)
                .isPresent();
        if (!known && !transfer.hotline().isEmpty()) {
            throw Words.refuse("transfer-line", transfer.hotline());
        }
    }
}
