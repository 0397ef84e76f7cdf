package org.yihaotong.engine.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yihaotong.api.people.Unit;

/** Units and territories as people write them, by name or by id and code, and back. */
public final class UnitNames {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> areaNames = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();

    /** What these units are called. */
    public UnitNames(List<Unit> units) {
        units.forEach(this::know);
        units.forEach(unit -> ids.put(unit.id(), unit.id()));
    }

    /** A name that two units share stands for neither. */
    private void know(Unit unit) {
        ids.merge(unit.name(), unit.id(), (one, another) -> "");
        names.put(unit.id(), unit.name());
        unit.area().ifPresent(area -> {
            areaNames.put(area, unit.name());
            areas.put(unit.name(), area);
        });
    }

    /** The unit's name; its id if the name would not lead back. */
    public String of(String id) {
        String name = names.getOrDefault(id, id);
        return id.equals(ids.get(name)) ? name : id;
    }

    /** The unit's id; what was written if there is none, which is then found wrong. */
    public String idOf(String written) {
        String id = ids.getOrDefault(written, written);
        return id.isEmpty() ? written : id;
    }

    /** The territory's name. */
    public String ofArea(String code) {
        return areaNames.getOrDefault(code, code);
    }

    /** The territory's code; what was written if there is none. */
    public String areaOf(String written) {
        return areas.getOrDefault(written, written);
    }
}
