package dev.tenon.imported;

import dev.tenon.spec.rules.JavaNames;
import java.util.Locale;
import java.util.Map;

/**
 * The shapes of a model, and how their members are called in records.
 *
 * @param shapes every shape by its absolute name
 * @param ec2 whether the protocol is the one of EC2
 */
record SmithyShapes(Map<String, Object> shapes, boolean ec2) {
    Object target(Object reference) {
        String name = Json.text(reference, "target");
        Object shape = shapes.get(name);
        return shape == null
                ? Map.of("type", name.substring(name.indexOf('#') + 1).toLowerCase(Locale.ROOT))
                : shape;
    }

    static String type(Object shape) {
        return Json.text(shape, "type").toLowerCase(Locale.ROOT);
    }

    static String trait(Object shape, String name) {
        return Json.text(Json.object(shape, "traits"), name);
    }

    /** The component of a request record. */
    String parameter(String member, Object reference) {
        String xmlName = trait(reference, "smithy.api#xmlName");
        String ec2Name = trait(reference, "aws.protocols#ec2QueryName");
        String usual = xmlName.isEmpty() ? member : xmlName;
        return JavaNames.component(ec2 && !ec2Name.isEmpty() ? ec2Name : usual);
    }

    /** The component of a response record. */
    static String field(String member, Object reference) {
        String xmlName = trait(reference, "smithy.api#xmlName");
        return JavaNames.component(xmlName.isEmpty() ? member : xmlName);
    }
}
