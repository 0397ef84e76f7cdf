package org.yihaotong.engine.directory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.yihaotong.api.hotline.BadRecord;
import org.yihaotong.api.hotline.CallRecord;
import org.yihaotong.api.hotline.Intake;
import org.yihaotong.api.hotline.Intake.Taken;
import org.yihaotong.api.hotline.RecordDesk;
import org.yihaotong.api.hotline.RecordDesk.FileReport;
import org.yihaotong.api.hotline.RecordDesk.FileRow;

/** An intake that counts what becomes of the call records it is given. */
final class RecordCount {

    private final Intake real;
    private final List<FileRow> rows = new ArrayList<>();
    private int taken;
    private int corrected;
    private int known;
    private int aside;

    RecordCount(Intake real) {
        this.real = real;
    }

    Intake intake() {
        return (Intake) Proxy.newProxyInstance(
                Intake.class.getClassLoader(),
                new Class<?>[] {Intake.class},
                (self, method, words) -> pass(method, words));
    }

    FileReport report() {
        return new FileReport(taken, corrected, known, aside, rows);
    }

    private Object pass(Method method, Object[] words) throws Throwable {
        try {
            Object answer = method.invoke(real, words);
            if (answer instanceof Taken outcome && words[0] instanceof CallRecord call) {
                count(call, outcome);
            } else if (words != null && words[0] instanceof BadRecord bad) {
                aside(bad.key(), bad.reason());
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void count(CallRecord call, Taken outcome) {
        switch (outcome.outcome()) {
            case APPLIED -> {
                boolean replaced = outcome.code().equals(Taken.CORRECTED);
                corrected += replaced ? 1 : 0;
                taken += replaced ? 0 : 1;
            }
            case REFUSED -> aside(call.callId(), outcome.reason());
            default -> known++;
        }
    }

    private void aside(String key, String reason) {
        aside++;
        if (rows.size() < RecordDesk.ROWS) {
            rows.add(new FileRow(key, reason));
        }
    }
}
