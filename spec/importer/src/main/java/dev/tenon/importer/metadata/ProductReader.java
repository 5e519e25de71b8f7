package dev.tenon.importer.metadata;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.example.LenientJson;
import dev.tenon.importer.service.Product;
import dev.tenon.importer.text.Names;
import dev.tenon.importer.text.PageText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the metadata of a product: its code, version and endpoints. */
public final class ProductReader {
    private ProductReader() {}

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
                Optional.of(JsonNodes.text(root, "global_endpoint").strip()).filter(Product::isHost),
                Optional.empty(),
                hosts(root, "regional_endpoints"),
                hosts(root, "regional_vpc_endpoints")));
    }

    private static Map<String, String> hosts(ExampleNode root, String name) {
        Map<String, String> hosts = texts(root, name);
        hosts.values().removeIf(host -> !Product.isHost(host));
        return hosts;
    }

    private static Map<String, String> texts(ExampleNode root, String name) {
        Map<String, String> texts = new TreeMap<>();
        JsonNodes.member(root, name)
                .ifPresent(node -> JsonNodes.members(node).forEach(member -> {
                    if (member.node() instanceof Scalar scalar
                            && !scalar.text().isBlank()
                            && Names.isName(member.name())) {
                        texts.put(member.name(), scalar.text().strip());
                    }
                }));
        return texts;
    }
}
