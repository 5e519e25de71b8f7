package dev.tenon.importer.metadata;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.example.LenientJson;
import dev.tenon.importer.text.Names;
import dev.tenon.importer.text.PageText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A product as its metadata file describes it.
 *
 * @param code the product's code, such as {@code Ecs}
 * @param version the API version
 * @param titles its name by language
 * @param regions hosts by region
 * @param vpcRegions hosts by region for callers inside the cloud's own network
 */
public record Product(
        String code,
        String version,
        Map<String, String> titles,
        Map<String, String> regions,
        Map<String, String> vpcRegions) {

    /** Reads the file; gives nothing where it does not describe a product. */
    public static Optional<Product> read(PageText page) {
        ExampleNode root = LenientJson.read(MetadataReader.joined(page), 1).node();
        String code = JsonNodes.text(root, "code");
        String version = JsonNodes.text(root, "version");
        if (code.isEmpty()
                || version.isEmpty()
                || JsonNodes.member(root, "parameters").isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Product(
                code,
                version,
                texts(root, "name"),
                texts(root, "regional_endpoints"),
                texts(root, "regional_vpc_endpoints")));
    }

    private static Map<String, String> texts(ExampleNode root, String name) {
        Map<String, String> texts = new TreeMap<>();
        JsonNodes.member(root, name)
                .ifPresent(node -> JsonNodes.members(node).forEach(member -> {
                    if (member.node() instanceof Scalar scalar
                            && !scalar.text().isEmpty()
                            && Names.isName(member.name())) {
                        texts.put(member.name(), scalar.text());
                    }
                }));
        return texts;
    }
}
