package org.yihaotong.deploy.config;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.osgi.service.metatype.AttributeDefinition;
import org.yihaotong.api.adapter.SettingContext;

public class ContextsTest {

    private static SettingContext of(String name, int type, int cardinality, String... options) {
        return Contexts.of(new Attribute(name, type, cardinality, List.of(options)));
    }

    @Test
    public void theTypeSaysWhatItIs() {
        assertEquals(SettingContext.SECRET, of("pin", AttributeDefinition.PASSWORD, 0));
        assertEquals(SettingContext.BOOLEAN, of("fast", AttributeDefinition.BOOLEAN, 0));
        assertEquals(SettingContext.NUMBER, of("limit", AttributeDefinition.INTEGER, 0));
        assertEquals(SettingContext.CHOICE, of("charset", AttributeDefinition.STRING, 0, "GBK", "UTF-8"));
        assertEquals(SettingContext.LIST, of("tables", AttributeDefinition.STRING, 9));
        assertEquals(SettingContext.TEXT, of("user", AttributeDefinition.STRING, 0));
    }

    @Test
    public void elseTheLastWordOfItsNameDoes() {
        assertEquals(SettingContext.URL, of("url", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.URL, of("baseUrl", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.TEXT, of("urlPrefix", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.SECRET, of(".clientSecret", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.CRON, of("syncCron", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.CERTIFICATE, of("serverCertificate", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.DEPARTMENT, of("leadUnit", AttributeDefinition.STRING, 0));
        assertEquals(SettingContext.DURATION, of("pollInterval", AttributeDefinition.STRING, 0));
    }

    @Test
    public void aNumberThatIsATimeHasItsUnit() {
        Attribute seconds = new Attribute("pollSeconds", AttributeDefinition.INTEGER, 0, List.of());

        assertEquals(SettingContext.DURATION, Contexts.of(seconds));
        assertEquals("秒", Contexts.unit(seconds));
    }

    /** An attribute as a bundle describes it. */
    record Attribute(String name, int type, int cardinality, List<String> options) implements AttributeDefinition {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getID() {
            return name;
        }

        @Override
        public String getDescription() {
            return "";
        }

        @Override
        public int getCardinality() {
            return cardinality;
        }

        @Override
        public int getType() {
            return type;
        }

        @Override
        public String[] getOptionValues() {
            return options.toArray(String[]::new);
        }

        @Override
        public String[] getOptionLabels() {
            return options.toArray(String[]::new);
        }

        @Override
        public String validate(String value) {
            return "";
        }

        @Override
        public String[] getDefaultValue() {
            return new String[0];
        }
    }
}
