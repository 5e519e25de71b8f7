package dev.tenon.cli;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Writes descriptions of a small service. */
final class Descriptions {
    static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "2020-01-01"
            endpoints: { default: shop.example.com, regions: { north: north.example.com } }
            protocol: { signer: hmac-sha1 }
            types:
              Colour: { enum: [red, blue] }
              Shelf: { fields: { Name: { type: string }, Inner: { list: Shelf, type: Shelf }, Size: { fields: { Width: { type: integer } } } } }
              Wish: { parameters: { Word: { type: string }, All.N: { type: Wish, maxItems: 9 }, Span.From: { type: integer } } }
            errors:
              Closed: [{ http: 403 }]
            operations: [Buy, Look]
            """;

    static final String BUY = """
            operation: Buy
            methods: [GET, POST]
            parameters:
              Item: { type: string, required: true, maxLength: 20 }
              Count: { type: integer, min: 1, max: 100, default: "1" }
              Ids: { type: list<string>, encoding: json-array, maxItems: 50, splittable: true }
              Colour: { type: Colour }
              Note: { type: string, sensitive: true }
              DryRun: { type: boolean }
              Tag.N.Key: { type: string, required: true }
              Tag.N.Value: { type: string }
              Wish: { type: Wish, encoding: json }
            dryRun: DryRun
            response:
              RequestId: { type: string }
              Total: { type: integer, always: true }
              Lines: { list: Line, fields: { Id: { type: string }, Price: { type: decimal } } }
              Place: { type: Shelf }
            errors:
              SoldOut: [{ http: 404 }]
            """;

    static final String LOOK = """
            operation: Look
            parameters:
              Page: { type: integer }
            response:
              RequestId: { type: string }
            """;

    private Descriptions() {}

    /** The folder of a description. */
    static Path write(Path folder, String service, String buy) throws IOException {
        Files.createDirectories(folder.resolve("operations"));
        Files.writeString(folder.resolve("service.yaml"), service);
        Files.writeString(folder.resolve("operations").resolve("Buy.yaml"), buy);
        Files.writeString(folder.resolve("operations").resolve("Look.yaml"), LOOK);
        return folder;
    }

    static Path write(Path folder) throws IOException {
        return write(folder, SERVICE, BUY);
    }

    /** Some operations of ECS, which load in a fraction of the time that all of them take. */
    static ApiModel ecs(String... operations) {
        return SpecLoader.load(
                        "tenon/ecs/v2014_05_26/service.yaml",
                        SpecSource.ofClassPath(),
                        Set.of(operations)::contains,
                        new Diagnostics())
                .orElseThrow();
    }
}
