package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.TypeFacts;
import dev.tenon.importer.json.JsonStream;
import dev.tenon.importer.service.Product;
import dev.tenon.importer.text.Names;
import dev.tenon.importer.text.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the API metadata of a product. Stages: the product, its endpoints and its named schemas, which may be anywhere
 * in the file; then one operation after another, so that only one is in memory at a time.
 */
public final class ApiDocsReader {
    private static final int HEAD = 4096;

    private final FactSource source;
    private final Map<String, String> info = new HashMap<>();
    private final Map<String, Schema> named = new LinkedHashMap<>();
    private final EndpointList endpoints = new EndpointList();
    private boolean operations;
    private boolean rest;

    private ApiDocsReader(String file) {
        this.source = new FactSource("api-docs", file, "zh", FactSource.API_DOCS);
    }

    /**
     * Reads the file.
     *
     * @param file its name for messages
     * @param bytes its bytes
     * @return nothing where the file is JSON of another kind
     * @throws JsonStream.Malformed where it is no JSON
     */
    public static Optional<ApiDocs> read(String file, byte[] bytes) {
        ApiDocsReader reader = new ApiDocsReader(file);
        JsonStream.read(bytes, reader::product);
        if (!reader.operations || reader.info.getOrDefault("product", "").isEmpty()) {
            return Optional.empty();
        }
        List<OperationFacts> facts = new ArrayList<>();
        Schemas schemas = new Schemas(reader.named);
        NamedSchemas types = new NamedSchemas(schemas);
        OperationFactsOf operations = new OperationFactsOf(reader.source, schemas, types, reader.rest);
        JsonStream.read(
                bytes,
                stream -> stream.members(key -> {
                    if (key.equals("apis")) {
                        stream.members(name -> facts.add(operations.of(OperationDocReader.read(stream, name))));
                    }
                }));
        Problems problems = new Problems(file);
        TypeFacts described = new TypeFacts(
                reader.source, types.fields(problems), types.parameters(problems), problems.list("types"));
        return Optional.of(new ApiDocs(reader.described(), List.copyOf(facts), described));
    }

    /** Returns whether bytes that are no JSON were meant as API metadata. */
    public static boolean looksLike(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8);
        return head.contains("\"info\"") || head.contains("\"apis\"");
    }

    private void product(JsonStream stream) {
        stream.members(key -> {
            switch (key) {
                case "info" ->
                    stream.members(member -> info.put(member, stream.text().strip()));
                case "components" ->
                    stream.members(member -> {
                        if (member.equals("schemas")) {
                            stream.members(name -> named.put(name, SchemaReader.read(stream)));
                        }
                    });
                case "endpoints" ->
                    stream.items(() -> {
                        Map<String, String> members = new LinkedHashMap<>();
                        stream.members(member -> members.put(member, stream.text()));
                        if (Names.isName(members.getOrDefault("regionId", ""))) {
                            endpoints.add(members);
                        }
                    });
                case "apis" -> operations = stream.isObject();
                default -> {}
            }
        });
        rest = !info.getOrDefault("style", "RPC").equalsIgnoreCase("RPC");
    }

    private Product described() {
        return new Product(
                info.getOrDefault("product", ""),
                info.getOrDefault("version", ""),
                Map.of(),
                endpoints.central(),
                endpoints.pattern(),
                endpoints.regions(),
                endpoints.vpcRegions());
    }
}
