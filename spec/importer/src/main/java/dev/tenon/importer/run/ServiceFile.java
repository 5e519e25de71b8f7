package dev.tenon.importer.run;

import dev.tenon.importer.metadata.Product;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run knows about the service file: endpoints by region and the names of the operations. */
final class ServiceFile {
    private ServiceFile() {}

    static Mapping describe(Optional<Product> product, Map<String, String> fileNames) {
        Mapping file = YamlValue.block();
        product.ifPresent(known -> {
            file.with("tenon", YamlValue.literal(1)).with("service", YamlValue.text(known.code()));
            Mapping title = YamlValue.line();
            known.titles().forEach((language, text) -> title.with(language, YamlValue.text(text)));
            if (!title.entries().isEmpty()) {
                file.with("title", title);
            }
            file.with("version", YamlValue.text(known.version()));
            Mapping endpoints = YamlValue.block();
            hosts(endpoints, "regions", known.regions());
            hosts(endpoints, "vpcRegions", known.vpcRegions());
            if (!endpoints.entries().isEmpty()) {
                file.with("endpoints", endpoints);
            }
        });
        List<YamlValue> operations = fileNames.entrySet().stream()
                .map(entry -> operation(entry.getKey(), entry.getValue()))
                .toList();
        file.with("operations", new Sequence(operations, false));
        return file;
    }

    private static void hosts(Mapping endpoints, String key, Map<String, String> hosts) {
        if (!hosts.isEmpty()) {
            Mapping regions = YamlValue.block();
            hosts.forEach((region, host) -> regions.with(region, YamlValue.text(host)));
            endpoints.with(key, regions);
        }
    }

    private static YamlValue operation(String name, String file) {
        return name.equals(file)
                ? YamlValue.text(name)
                : YamlValue.line().with("name", YamlValue.text(name)).with("file", YamlValue.text(file));
    }
}
