package dev.tenon.importer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs that nobody writes for people, by what they have too much of; each grows with a number of characters. */
final class HostileInputs {
    private static final String HEAD = """
            # LaunchBoat

            ## Request parameters

            |Parameter|Type|Required|Example|Description|
            |---|---|---|---|---|
            |Action|String|Yes|LaunchBoat|x|
            """;

    private final Map<String, IntFunction<String>> inputs = new LinkedHashMap<>();

    /** Inputs by a name whose ending is that of the file. */
    static Map<String, IntFunction<String>> all() {
        HostileInputs hostile = new HostileInputs();
        hostile.titles();
        hostile.tables();
        hostile.prose("Integer");
        hostile.prose("String");
        hostile.markup();
        hostile.documents();
        hostile.responses();
        hostile.json();
        hostile.xml();
        hostile.help();
        hostile.metadata();
        hostile.models();
        return hostile.inputs;
    }

    private void add(String name, IntFunction<String> input) {
        inputs.put(name, input);
    }

    private static String many(int characters, int each, IntFunction<String> item) {
        return IntStream.range(0, Math.max(1, characters / each)).mapToObj(item).collect(Collectors.joining());
    }

    private static String listed(int characters, int each, IntFunction<String> item) {
        return IntStream.range(0, Math.max(1, characters / each)).mapToObj(item).collect(Collectors.joining(","));
    }

    private void titles() {
        add("a title of humps.md", n -> "# " + "Aa".repeat(n / 2) + "!\n\n" + HEAD);
        add("a title of blanks.md", n -> "# a" + " ".repeat(n) + "b\n\n" + HEAD);
        add("a title of number signs.md", n -> "# a" + "#".repeat(n) + "b\n\n" + HEAD);
        add("a title of braces.md", n -> "# LaunchBoat " + "{".repeat(n) + "\n\n" + HEAD);
        add("many headings.md", n -> HEAD + "## x\n".repeat(n / 5));
    }

    private void tables() {
        add("many parameters.md", n -> HEAD + many(n, 40, i -> "|Size" + i + "|Integer|No|3|Valid values: 1 to 9.|\n"));
        add(
                "many groups.md",
                n -> HEAD + many(n, 60, i -> "|Size" + i + "|Struct|No||x|\n|Size" + i + ".Part|Integer|No|3|x|\n"));
        add(
                "many numbered members.md",
                n -> HEAD + many(n, 40, i -> "|Size" + i % 300 + ".N.Part" + i + "|Integer|No|3|x|\n"));
        add(
                "many equal Java names.md",
                n -> HEAD + many(n, 50, i -> "|A" + "_".repeat(i % 90) + i / 90 + "|Integer|No|3|x|\n"));
        add("one open cell.md", n -> HEAD + "|Size|Integer|No|3|" + "text\n".repeat(n / 5));
        add("many open cells.md", n -> HEAD + "|x\ntext\n\n".repeat(n / 9));
        add("many open code blocks.md", n -> HEAD + "|a|```\n".repeat(n / 7));
        add("many blank lines.md", n -> HEAD + "\n".repeat(n) + "|Size|Integer|No|3|x|\n");
        add("a row of bars.md", n -> HEAD + "|".repeat(n) + "\n");
        add(
                "many columns.md",
                n -> "# LaunchBoat\n\n## Request parameters\n\n|Parameter|Type" + "|x".repeat(n / 4) + "|\n"
                        + "|---".repeat(n / 4) + "|\n" + "|a|b|\n".repeat(n / 12));
        add("many tables.md", n -> HEAD.repeat(Math.max(1, n / 160)));
        String html = "# LaunchBoat\n\n## Request parameters\n\n<table><tr><th>Parameter<th>Type</tr>";
        add("many rows of HTML.md", n -> html + many(n, 40, i -> "<tr><td>Size" + i + "</td><td>Integer</td></tr>\n"));
        add("many open cells of HTML.md", n -> html + "<td>".repeat(n / 4));
        add("many spans of HTML.md", n -> html + "<tr><td rowspan=9999>x".repeat(n / 22));
        add(
                "a long cell over many rows.md",
                n -> html + "<tr><td rowspan=9999>" + "a".repeat(n / 2) + "<tr>".repeat(n / 8));
        add("many tables of HTML.md", n -> html + "<table>\n".repeat(n / 8));
        add("tables without outer bars.md", n -> HEAD + "a|b\n--|--\n".repeat(n / 10));
        add("rows behind notes.md", n -> HEAD + "x\n\n|Size|Integer|No|3|x|\n".repeat(n / 26));
        String errors =
                HEAD + "\n## Error codes\n\n|HttpCode|Error code|Error message|Description|\n|---|---|---|---|\n";
        add("many errors.md", n -> errors + many(n, 40, i -> "|404|NoBoat" + i + "|No such boat.|x|\n"));
        add("many rows of one error.md", n -> errors + many(n, 40, i -> "|404|NoBoat|No such boat " + i + ".|x|\n"));
    }

    private void prose(String type) {
        prose(type, "defaults", n -> "Default value: ".repeat(n / 15));
        prose(type, "conditions", n -> "for default value: 1 ".repeat(n / 20));
        prose(type, "digits", n -> "Valid values: " + "1".repeat(n));
        prose(type, "digits and commas", n -> "Valid values: " + "1,".repeat(n / 2));
        prose(type, "ranges", n -> "Valid values: " + "1~".repeat(n / 2) + " characters");
        prose(type, "blanks", n -> "Default value" + " ".repeat(n) + "x");
        prose(type, "commas", n -> "多个逗号".repeat(n / 4));
        prose(type, "lengths", n -> "长度为1~2个".repeat(n / 7));
        prose(type, "bullets", n -> "Valid values:\n\n" + many(n, 8, i -> "- v" + i + "\n"));
        prose(type, "inner bullets", n -> "Valid values:\n\n- a\n- b\n" + "    - c\n".repeat(n / 10));
    }

    private void prose(String type, String name, IntFunction<String> text) {
        add(
                name + " in the prose of " + type + ".md",
                n -> HEAD + "|Size|" + type + "|No|a,b|" + text.apply(n) + "|\n");
    }

    private void markup() {
        add("many links.md", n -> HEAD + "|" + "[a](".repeat(n / 4) + "|x|x|x|x|\n");
        add("many stars.md", n -> HEAD + "|Size|x|x|x|" + "**a".repeat(n / 3) + "*|\n");
        add("many tags.md", n -> HEAD + "|Size|x|x|x|" + "<br ".repeat(n / 4) + "|\n");
        add("many references.md", n -> HEAD + "|Size|x|x|x|" + "&#1".repeat(n / 3) + "|\n");
        add("a long name.md", n -> HEAD + "|" + "a".repeat(n) + "|String|No|3|x|\n");
        add("a long type.md", n -> HEAD + "|Size|" + "List<".repeat(n / 5) + "|No|3|x|\n");
        add("a long address.md", n -> HEAD + "\n\nhttps://a.example.com/?" + "a=b&".repeat(n / 4) + "\n");
        add("many paths.md", n -> HEAD + "\n\n" + "GET /\n".repeat(n / 6));
    }

    private void documents() {
        String notes = "# LaunchBoat\n\n## Description\n\n";
        add("many notes.md", n -> notes + many(n, 12, i -> "-   Note " + i + "\n") + HEAD);
        add("a note of many lines.md", n -> notes + "- x\n" + "    y\n".repeat(n / 6) + HEAD);
        add("many targets.md", n -> notes + many(n, 30, i -> "[a](https://a.example.com/" + i + ") ") + HEAD);
        add("open targets.md", n -> notes + "[a](".repeat(n / 4) + HEAD);
        add("open names.md", n -> notes + "(Aaaa ".repeat(n / 6) + HEAD);
        add("many names.md", n -> notes + many(n, 12, i -> "(Call" + i + ") ") + HEAD);
        String permissions = notes + "|Action|Access level|Resource type|\n|---|---|---|\n";
        add("many permissions.md", n -> permissions + "|boats:LaunchBoat|update|*Boat|\n".repeat(n / 32) + HEAD);
        add(
                "many types of resources.md",
                n -> permissions + "|boats:LaunchBoat|update|" + many(n, 10, i -> "*Boat" + i + "<br>") + "|\n" + HEAD);
    }

    private static String response(String rows, String example) {
        return HEAD + "\n## Response parameters\n\n|Parameter|Type|Example|Description|\n|---|---|---|---|\n"
                + "|RequestId|String|r|x|\n" + rows + "\n\n## Examples\n\n```\n" + example + "\n```\n";
    }

    private void responses() {
        add("many fields.md", n -> response(many(n, 60, i -> "|Field" + i + "|String|v|x|\n"), "{}"));
        add("many structures.md", n -> response(many(n, 60, i -> "|Field" + i + "|Struct||x|\n"), "{}"));
        add("one name again and again.md", n -> response(many(n, 60, i -> "|Field" + i % 7 + "||||\n"), "{}"));
        add(
                "many examples.md",
                n -> HEAD + "\n## Examples\n\n"
                        + many(n, 45, i -> "```\n{\"A\": {\"B\": [{\"C\": \"c" + i + "\"}]}}\n```\n"));
    }

    private void json() {
        String row = "|Boxes|Array||x|";
        add(
                "a list of objects.md",
                n -> response(
                        row,
                        "{\"Boxes\": [" + listed(n, 40, i -> "{\"BoxId\": \"b" + i + "\", \"Size\": \"" + i + "\"}")
                                + "]}"));
        add(
                "a list of objects without a common name.md",
                n -> response(row, "{\"Boxes\": [" + listed(n, 20, i -> "{\"k" + i + "\": " + i + "}") + "]}"));
        add(
                "objects of two shapes.md",
                n -> response(
                        row,
                        "{\"Boxes\": ["
                                + listed(n, 40, i -> i % 2 == 0 ? "{\"A\": {\"x\": [1]}}" : "{\"A\": {\"y\": 1}}")
                                + "]}"));
        add(
                "exponents of a billion.md",
                n -> response(
                        "|Boxes|List||x|\n|Box|Float|1E-999999999|x|",
                        "{\"Boxes\": [" + listed(n, 13, i -> "1E-999999999") + "]}"));
        add("a number of many digits.md", n -> response("|Size|Float||x|", "{\"Size\": " + "1".repeat(n) + "}"));
        add("open braces.md", n -> response(row, "{\"a\":[".repeat(n / 6)));
        add("commas alone.md", n -> response(row, "[" + ",".repeat(n)));
        add("words alone.md", n -> response(row, "{" + "a b ".repeat(n / 4)));
        add("lost braces.md", n -> response(row, "[\n" + "\"k\": 1\n".repeat(n / 8)));
        add("open comments.md", n -> response(row, "{" + "/* ".repeat(n / 3)));
    }

    private void xml() {
        String row = "|Boxes|Array||x|";
        add(
                "siblings.md",
                n -> response(row, "<R><Boxes>" + many(n, 20, i -> "<Box><Id>b" + i + "</Id></Box>") + "</Boxes></R>"));
        add(
                "siblings beside others.md",
                n -> response(row, "<R>" + many(n, 15, i -> "<Box>b" + i + "</Box>") + "<a/></R>"));
        add("open elements.md", n -> response(row, "<a>".repeat(n / 3)));
        add("ends alone.md", n -> response(row, "<R>" + "</a>".repeat(n / 4)));
        add("open XML comments.md", n -> response(row, "<R>" + "<!-- ".repeat(n / 5)));
        add("open sections.md", n -> response(row, "<R>" + "<![CDATA[".repeat(n / 9)));
        add("open instructions.md", n -> response(row, "<R>" + "<? ".repeat(n / 3)));
        add("attributes.md", n -> response(row, "<R " + "a=\"b\" ".repeat(n / 6)));
    }

    private void help() {
        String head = "Launches.\nRequest parameters\n|\nParameter |\nType |\nRequired |\nDescription |\nExample |\n";
        add("copied rows.txt", n -> head + many(n, 35, i -> "| Size" + i + " |\nstring |\nNo |\nx |\ny |\n"));
        add("a copied cell.txt", n -> head + "| Size |\n" + "text\n".repeat(n / 5));
        add("copied status lines.txt", n -> head + "Examples\n" + "HTTP/1.1 200 OK\n".repeat(n / 16));
        add("copied JSON.txt", n -> head + "Examples\n{\n" + "\"a\": {\n".repeat(n / 8));
        add("copied titles.txt", n -> head + "Examples\n".repeat(n / 9));
    }

    private void metadata() {
        String head = "{\"name\":\"LaunchBoat\",\"parameters\":[";
        String parameter = "{\"name\":\"Size%d\",\"type\":\"String\",\"required\":false}";
        add("parameters.json", n -> head + listed(n, 50, i -> parameter.replace("%d", "" + i)) + "]}");
        add(
                "deep parameters.json",
                n -> head
                        + ("{\"name\":\"" + "a".repeat(90) + "\",\"type\":\"Struct\",\"sub_parameters\":[").repeat(60)
                        + listed(n, 50, i -> parameter.replace("%d", "" + i)) + "]}");
        add(
                "regions.json",
                n -> "{\"code\":\"Box\",\"version\":\"1\",\"regional_endpoints\":{"
                        + listed(n, 35, i -> "\"r" + i + "\":\"box.r" + i + ".example.com\"") + "}}");
        String docs = "{\"info\":{\"style\":\"RPC\",\"product\":\"Box\",\"version\":\"1\"},";
        add(
                "API metadata of operations.json",
                n -> docs + "\"apis\":{"
                        + listed(n, 60, i -> "\"LaunchBoat" + i + "\":{\"parameters\":[],\"responses\":{}}") + "}}");
        add(
                "API metadata of parameters.json",
                n -> docs + "\"apis\":{\"LaunchBoat\":{\"parameters\":["
                        + listed(
                                n,
                                70,
                                i -> "{\"name\":\"Size" + i + "\",\"in\":\"query\",\"schema\":{\"type\":\"string\"}}")
                        + "]}}}");
        add(
                "API metadata of bounds with huge exponents.json",
                n -> docs + "\"apis\":{\"LaunchBoat\":{\"parameters\":["
                        + listed(
                                n,
                                110,
                                i -> "{\"name\":\"Size" + i + "\",\"in\":\"query\",\"schema\":{\"type\":\"integer\","
                                        + "\"exclusiveMinimum\":1e999999999,\"exclusiveMaximum\":1e20000000}}")
                        + "]}}}");
        add(
                "API metadata of errors.json",
                n -> docs + "\"apis\":{\"LaunchBoat\":{\"errorCodes\":{\"400\":["
                        + listed(n, 55, i -> "{\"errorCode\":\"NoBoat" + i + "\",\"errorMessage\":\"No.\"}") + "]}}}}");
        add(
                "API metadata of references.json",
                n -> docs + "\"components\":{\"schemas\":{"
                        + listed(n, 170, HostileInputs::lattice)
                        + "}},\"apis\":{\"LaunchBoat\":{\"responses\":{\"200\":{\"schema\":{\"$ref\":\"#/components/schemas/S0\"}}}}}}");
        add(
                "API metadata of a joined schema.json",
                n -> docs + "\"components\":{\"schemas\":{\"S1\":{\"allOf\":[{\"properties\":{"
                        + listed(n, 50, i -> "\"P" + i + "\":{\"$ref\":\"#/components/schemas/S1\"}")
                        + "}}]}}},\"apis\":{\"LaunchBoat\":{\"responses\":{\"200\":{\"schema\":{\"$ref\":\"#/components/schemas/S1\"}}}}}}");
    }

    private void models() {
        String head = "{\"shapes\":{\"a#A\":{\"type\":\"service\",\"traits\":{\"aws.protocols#awsQuery\":{}}},";
        String structure = "\"a#B\":{\"type\":\"structure\",\"mixins\":[{\"target\":\"a#C\"}],\"members\":{";
        String member = "\"M%d\":{\"target\":\"smithy.api#String\"}";
        add(
                "members beside those of a mixin.smithy",
                n -> head + structure + listed(n, 40, i -> member.formatted(i)) + "}}}}");
        add(
                "traits applied to members.smithy",
                n -> head + structure + listed(n, 80, i -> member.formatted(i)) + "}},"
                        + listed(n, 80, i -> "\"a#B$M" + i + "\":{\"type\":\"apply\",\"traits\":{\"a#t\":{}}}") + "}}");
        add(
                "mixins named twice.smithy",
                n -> head + "\"a#M0\":{\"type\":\"operation\",\"errors\":[{\"target\":\"a#E\"}]},"
                        + listed(Math.min(n, 9_000), 90, HostileInputs::doubled) + "}}");
    }

    private static String doubled(int number) {
        String mixin = "{\"target\":\"a#M" + number + "\"}";
        return "\"a#M" + (number + 1) + "\":{\"type\":\"operation\",\"mixins\":[" + mixin + "," + mixin + "]}";
    }

    /** A schema that refers to the next one twice: spelt out, they would double at each step. */
    private static String lattice(int number) {
        String next = "{\"$ref\":\"#/components/schemas/S" + (number + 1) + "\"}";
        return "\"S" + number + "\":{\"type\":\"object\",\"properties\":{\"Left\":" + next + ",\"Right\":" + next
                + "}}";
    }
}
