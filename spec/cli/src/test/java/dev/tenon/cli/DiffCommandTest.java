package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiffCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String old = "";

    @BeforeEach
    void writeTheOldOne() throws IOException {
        old = Descriptions.write(folder.resolve("old")).toString();
    }

    private Run compared(String service, String buy) throws IOException {
        return Run.of(
                "diff",
                old,
                Descriptions.write(folder.resolve("new"), service, buy).toString());
    }

    @Test
    @DisplayName("a description and itself have no difference")
    void nothingIsDifferent() throws IOException {
        Run run = compared(Descriptions.SERVICE, Descriptions.BUY);

        assertThat(run.out()).isEqualTo("# Changes of Shop 2020-01-01\n\nNone.\n");
        assertThat(run.exit()).isZero();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # of an operation
              Count: { type: integer, min: 1, max: 100, default: "1" }  | ~~                                                                           | Breaking   | parameter `Count` of `Buy` was removed
              Colour: { type: Colour }                                  |   Colour: { type: string }                                                  | Breaking   | parameter `Colour` of `Buy`: type is now `string`, and was `Colour`
              Note: { type: string, sensitive: true }                   |   Note: { type: string, sensitive: true, required: true }                   | Breaking   | parameter `Note` of `Buy`: is now required
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, maxLength: 20 }                                     | Compatible | parameter `Item` of `Buy`: is no longer required
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, required: true, maxLength: 10 }                     | Breaking   | parameter `Item` of `Buy`: maxLength is now `10`, and was `20`
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, required: true, maxLength: 30 }                     | Compatible | parameter `Item` of `Buy`: maxLength is now `30`, and was `20`
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, required: true }                                    | Compatible | parameter `Item` of `Buy`: maxLength is no longer stated, and was `20`
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, required: true, maxLength: 20, pattern: "[a-z]*" }  | Breaking   | parameter `Item` of `Buy`: pattern is now `[a-z]*`, and was not stated
              Item: { type: string, required: true, maxLength: 20 }     |   Item: { type: string, required: true, maxLength: 20, deprecated: Ids }    | Compatible | parameter `Item` of `Buy`: is now deprecated
              Note: { type: string, sensitive: true }                   |   Note: { type: timestamp, format: epoch-seconds, sensitive: true }         | Breaking   | parameter `Note` of `Buy`: type is now `timestamp`, and was `string`
            methods: [GET, POST]                                        | pagination: { items: Lines, pages: { number: Count, total: Total } }\\nmethods: [GET, POST]  | Compatible | operation `Buy`: pagedList is now `Lines`, and was not stated
            min: 1, max: 100                                            | min: 0, max: 100                                                            | Compatible | parameter `Count` of `Buy`: min is now `0`, and was `1`
            min: 1, max: 100                                            | min: 1, max: 50                                                             | Breaking   | parameter `Count` of `Buy`: max is now `50`, and was `100`
            min: 1, max: 100                                            | min: 1                                                                      | Compatible | parameter `Count` of `Buy`: max is no longer stated, and was `100`
            default: "1"                                                | default: "2"                                                                | Compatible | parameter `Count` of `Buy`: default is now `2`, and was `1`
            encoding: json-array, maxItems: 50                          | encoding: comma, maxItems: 50                                               | Breaking   | parameter `Ids` of `Buy`: form is now `separated by ","`, and was `json-array`
            maxItems: 50, splittable: true                              | maxItems: 50                                                                | Breaking   | parameter `Ids` of `Buy`: is no longer splittable
            sensitive: true                                             | sensitive: false                                                            | Compatible | parameter `Note` of `Buy`: is no longer sensitive
            Tag.N.Value: { type: string }                               | Tag.N.Value: { type: string, minLength: 1 }                                 | Breaking   | parameter `Tag.N.Value` of `Buy`: minLength is now `1`, and was not stated
            methods: [GET, POST]                                        | methods: [POST]                                                             | Compatible | operation `Buy`: methods is now `POST`, and was `GET, POST`
            dryRun: DryRun                                              | ~~                                                                          | Breaking   | operation `Buy`: dryRun is no longer stated, and was `DryRun`
              Total: { type: integer, always: true }                    |   Total: { type: long, always: true }                                       | Breaking   | field `Total` of `Buy`: type is now `long`, and was `integer`
              Total: { type: integer, always: true }                    |   Total: { type: integer }                                                  | Breaking   | field `Total` of `Buy`: is no longer always there
              Lines: { list: Line,                                      |   Lines: { list: none,                                                      | Compatible | field `Lines` of `Buy`: form is now `bare`, and was `elements Line`
            , Price: { type: decimal }                                  | ~~                                                                          | Breaking   | field `Lines.Price` of `Buy` was removed
              Place: { type: Shelf }                                    |   Place: { type: map<Shelf> }                                               | Breaking   | field `Place` of `Buy`: type is now `map<Shelf>`, and was `Shelf`
            Price: { type: decimal }                                    | Price: { type: decimal }, Tax: { type: decimal }                            | Added      | field `Lines.Tax` of `Buy` was added
              SoldOut: [{ http: 404 }]                                  |   SoldOut: [{ http: 409 }]                                                  | Compatible | error `SoldOut` of `Buy`: statuses is now `[409]`, and was `[404]`
            """)
    @DisplayName("each kind of change of an operation is one line")
    void eachChangeOfAnOperationIsOneLine(String from, String to, String title, String line) throws IOException {
        assertThat(Descriptions.BUY).contains(from);
        Run run = compared(Descriptions.SERVICE, Descriptions.BUY.replace(from, to.replace("\\n", "\n")));

        isOneLine(run, title, line);
    }

    private static void isOneLine(Run run, String title, String line) {
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines().filter(each -> !each.isEmpty()))
                .containsExactly("# Changes of Shop 2020-01-01", "## " + title + " (1)", "- " + line);
        assertThat(run.exit()).isEqualTo(title.equals("Breaking") ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            regions: { north: north.example.com } | regions: { north: n.example.com }                             | Compatible | endpoint of `north`: host is now `n.example.com`, and was `north.example.com`
            regions: { north: north.example.com } | regions: { north: north.example.com, south: s.example.com } | Added      | endpoint of `south` was added
            , regions: { north: north.example.com } | ~~                                                        | Breaking   | endpoint of `north` was removed
            enum: [red, blue]                     | enum: [red, blue, green]                                    | Added      | value `green` of `Colour` was added
            enum: [red, blue]                     | enum: [red]                                                 | Breaking   | value `blue` of `Colour` was removed
            Shelf: { fields: { Name: { type: string }, | Shelf: { fields: { Name: { type: string }, Key: { type: string }, | Added  | field `Key` of `Shelf` was added
            Shelf: { fields: { Name: { type: string }, | Shelf: { fields: {                                      | Breaking   | field `Name` of `Shelf` was removed
            Name: { type: string }                | Name: { type: long }                                        | Breaking   | field `Name` of `Shelf`: type is now `long`, and was `string`
            Inner: { list: Shelf, type: Shelf }   | Inner: { type: map<Shelf> }                                 | Breaking   | field `Inner` of `Shelf`: type is now `map<Shelf>`, and was `list<Shelf>`
            Width: { type: integer }              | Width: { type: integer, always: true }                      | Compatible | field `Size.Width` of `Shelf`: is now always there
            Word: { type: string }, | Word: { type: string }, Key: { type: string },                            | Added  | parameter `Key` of `Wish` was added
            Word: { type: string }, | Word: { type: string }, Key: { type: string, required: true },            | Breaking | parameter `Key` of `Wish` was added, and is required
            Word: { type: string },               | ~~                                                          | Breaking   | parameter `Word` of `Wish` was removed
            Word: { type: string }                | Word: { type: long }                                        | Breaking   | parameter `Word` of `Wish`: type is now `long`, and was `string`
            Word: { type: string }                | Word: { type: string, required: true }                      | Breaking   | parameter `Word` of `Wish`: is now required
            maxItems: 9                           | maxItems: 3                                                 | Breaking   | parameter `All.N` of `Wish`: maxItems is now `3`, and was `9`
            From: { type: integer }               | From: { type: integer, min: 1 }                             | Breaking   | parameter `Span.From` of `Wish`: min is now `1`, and was not stated
            Closed: [{ http: 403 }]               | Closed: [{ http: 403 }, { http: 423 }]                      | Compatible | error `Closed`: statuses is now `[403, 423]`, and was `[403]`
            Closed: [{ http: 403 }]               | Closed: [{ http: 403 }]\\n  Busy: [{ http: 503 }]           | Added      | error `Busy` was added
            operations: [Buy, Look]               | operations: [Buy]                                           | Breaking   | operation `Look` was removed
            signer: hmac-sha1                     | signer: [acs3-hmac-sha256]                                  | Compatible | service: signers is now `acs3-hmac-sha256`, and was `hmac-sha1`
            """)
    @DisplayName("each kind of change of a service is one line")
    void eachChangeOfAServiceIsOneLine(String from, String to, String title, String line) throws IOException {
        assertThat(Descriptions.SERVICE).contains(from);

        isOneLine(compared(Descriptions.SERVICE.replace(from, to.replace("\\n", "\n")), Descriptions.BUY), title, line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            New: { type: string }                          | Added    | parameter `New` of `Buy` was added
            New: { type: string, required: true }          | Breaking | parameter `New` of `Buy` was added, and is required
            New.N.Key: { type: string, required: true }    | Added    | parameter `New.N` of `Buy` was added
            """)
    @DisplayName("what comes with a group is no line of its own")
    void whatComesWithAGroupIsNoLine(String added, String title, String line) throws IOException {
        String buy = Descriptions.BUY.replace("  DryRun: {", "  " + added + "\n  DryRun: {");

        isOneLine(compared(Descriptions.SERVICE, buy), title, line);
    }

    @Test
    @DisplayName("what an operation makes of a parameter is no line beside the parameter's own")
    void whatComesWithAParameterIsNoLine() throws IOException {
        String buy =
                Descriptions.BUY.replace("  DryRun: { type: boolean }\n", "").replace("dryRun: DryRun\n", "");

        isOneLine(compared(Descriptions.SERVICE, buy), "Breaking", "parameter `DryRun` of `Buy` was removed");
    }

    @Test
    @DisplayName("another version is told in the title, and breaks callers")
    void anotherVersionIsTold() throws IOException {
        Run run = compared(Descriptions.SERVICE.replace("2020", "2021"), Descriptions.BUY);

        assertThat(run.out())
                .startsWith("# Changes of Shop 2021-01-01 since Shop 2020-01-01\n")
                .contains("- service: version is now `2021-01-01`, and was `2020-01-01`");
        assertThat(run.exit()).isOne();
    }

    @Test
    @DisplayName("a lock file stands for the description it was written from")
    void aLockFileStandsForItsDescription() throws IOException {
        Path lock = folder.resolve("api.lock");
        assertThat(Run.of("diff", "--write-lock", lock.toString(), old).exit()).isZero();
        List<String> lines = Files.readAllLines(lock);
        String present = Descriptions.write(
                        folder.resolve("new"),
                        Descriptions.SERVICE,
                        Descriptions.BUY.replace("Count: { type: integer", "Count: { type: long"))
                .toString();

        assertThat(lines).contains("parameter\tBuy\tCount\tdefault=1\tmax=100\tmin=1\ttype=integer");
        assertThat(Run.of("diff", lock.toString(), old).exit()).isZero();
        assertThat(Run.of("diff", lock.toString(), present).out())
                .isEqualTo(Run.of("diff", old, present).out());
        assertThat(Run.of("diff", lock.toString(), present).exit()).isOne();
    }

    @Test
    @DisplayName("a lock file that somebody edited is refused with its line")
    void anEditedLockFileIsRefused() throws IOException {
        Path lock = Files.writeString(folder.resolve("api.lock"), "tenon-lock 1\nparameter Buy\n");

        Run run = Run.of("diff", lock.toString(), old);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(lock + ":2: is not a line of a lock file")
                .contains("--write-lock");
    }

    @Test
    @DisplayName("a script gets the same changes as JSON")
    void aScriptGetsJson() throws IOException {
        String present = Descriptions.write(
                        folder.resolve("new"),
                        Descriptions.SERVICE,
                        Descriptions.BUY.replace("Count: { type: integer", "Count: { type: long"))
                .toString();

        assertThat(Run.of("diff", "--json", old, present).out()).isEqualTo("""
                [
                  {
                    "verdict": "breaking",
                    "kind": "parameter",
                    "owner": "Buy",
                    "name": "Count",
                    "change": "parameter `Count` of `Buy`: type is now `long`, and was `integer`"
                  }
                ]
                """);
    }

    @Test
    @DisplayName("a file that is no description is refused with what it could be")
    void aWrongFileIsRefused() {
        Run run = Run.of("diff", old, "ecsx");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("there is no description ecsx").contains("did you mean 'ecs'?");
        assertThat(Run.of("diff", old).err()).contains("Name two descriptions.");
    }
}
