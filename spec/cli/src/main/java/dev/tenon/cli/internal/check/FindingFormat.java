package dev.tenon.cli.internal.check;

import dev.tenon.cli.internal.text.PrettyJson;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.spec.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How findings are written. */
enum FindingFormat {
    /** As compilers do, which editors and build logs turn into links. */
    TEXT {
        @Override
        List<String> lines(List<Finding> findings) {
            return findings.stream().map(FindingFormat::text).toList();
        }
    },
    /** As commands of GitHub's workflows, which it shows at the line. */
    GITHUB {
        @Override
        List<String> lines(List<Finding> findings) {
            return findings.stream().map(FindingFormat::github).toList();
        }
    },
    /** As a JSON array. */
    JSON {
        @Override
        List<String> lines(List<Finding> findings) {
            return List.of(PrettyJson.of(
                    new JsonArray(findings.stream().map(FindingFormat::json).toList())));
        }
    };

    abstract List<String> lines(List<Finding> findings);

    private static String text(Finding finding) {
        Diagnostic found = finding.diagnostic();
        String second = found.second()
                .map(place -> " (see " + finding.place(place) + ")")
                .orElse("");
        return finding.place(found.location()) + ": " + finding.severity() + ": " + found.message() + second + " ["
                + found.id() + "]";
    }

    private static String github(Finding finding) {
        Diagnostic found = finding.diagnostic();
        return "::" + finding.severity() + " file=" + property(finding.file()) + ",line="
                + found.location().line() + ",col=" + found.location().column() + ",title=" + found.id() + "::"
                + data(found.message());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static JsonValue json(Finding finding) {
        Diagnostic found = finding.diagnostic();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("file", JsonValue.of(finding.file()));
        members.put("line", JsonValue.of(found.location().line()));
        members.put("column", JsonValue.of(found.location().column()));
        members.put("severity", JsonValue.of(finding.severity()));
        members.put("id", JsonValue.of(found.id()));
        members.put("message", JsonValue.of(found.message()));
        found.second().ifPresent(place -> members.put("see", JsonValue.of(finding.place(place))));
        return JsonValue.object(members);
    }
}
