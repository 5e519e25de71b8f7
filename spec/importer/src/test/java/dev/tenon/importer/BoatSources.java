package dev.tenon.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One made-up operation as two pages and two kinds of metadata tell it, which disagree, and a page of no operation. */
final class BoatSources {
    static final String ENGLISH = """
            # LaunchBoat

            ## Request parameters

            |Parameter|Type|Required|Example|Description|
            |---|---|---|---|---|
            |Action|String|Yes|LaunchBoat|The operation. |
            |BoatId|String|Yes|b-1|The boat. |
            |Crew|Integer|No|3|How many. Valid values: 1 to 9. |

            ## Response parameters

            |Parameter|Type|Example|Description|
            |---|---|---|---|
            |RequestId|String|r|The id. |
            |Speed|Float|7|Knots. |

            ## Examples

            ```
            {"RequestId": "r", "Speed": 7}
            ```

            ## Error codes

            |HTTP status code|Error code|Error message|Description|
            |---|---|---|---|
            |404|NoBoat|No such boat.|None. |
            """;
    static final String CHINESE = ENGLISH.replace("## Request parameters", "## 请求参数")
            .replace("|Crew|Integer|No|3|How many. Valid values: 1 to 9. |", "|Crew|String|是|3|人数。取值范围：1~8。 |")
            .replace("|404|NoBoat", "|400|NoBoat");
    private static final String METADATA = """
            {"name": "LaunchBoat", "method": "POST", "parameters": [
              {"name": "BoatId", "type": "String", "required": true},
              {"name": "Tag", "type": "RepeatList", "required": false, "sub_parameters": [
                {"name": "Key", "type": "String", "required": false}]}]}
            """;
    private static final String PRODUCT = """
            {"code": "Harbour", "version": "2020-01-01", "name": {"en": "Harbour"},
             "regional_endpoints": {"north": "harbour.north.example.com"}}
            """;

    private BoatSources() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("LaunchBoat.en.md"), ENGLISH);
        Files.writeString(folder.resolve("LaunchBoat.zh.md"), CHINESE);
        Files.writeString(folder.resolve("LaunchBoat.json"), METADATA);
        Files.writeString(folder.resolve("product.json"), PRODUCT);
        Files.writeString(folder.resolve("overview.md"), "# All about boats\n\nText.\n");
    }
}
