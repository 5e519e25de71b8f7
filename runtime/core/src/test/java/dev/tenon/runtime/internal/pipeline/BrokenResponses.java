package dev.tenon.runtime.internal.pipeline;

import java.util.List;
import java.util.stream.Stream;

/** Responses that cannot be read, each with something in it that must not be shown; the row stands first. */
final class BrokenResponses {
    private BrokenResponses() {}

    static List<String> all() {
        return Stream.concat(JSON.lines(), XML.lines())
                .map(line -> line.replace("€", "CanaryBody"))
                .toList();
    }

    private static final String JSON = """
            D05 {"Whole":"€"}
            D07 {"Whole":"1.€"}
            D08 {"Flag":"€"}
            D08 {"Large":"€"}
            D08 {"Real":"€"}
            D08 {"Small":"€"}
            D08 {"Price":"€"}
            D08 {"Time":"€"}
            D09 {"Text":{"€":1}}
            D09 {"Text":["€"]}
            D09 {"One":"€"}
            D09 {"Items":{"Item":[{"Code":{"€":"€"}}]}}
            D10 {"Items":"€"}
            D13 {"Text":"€","Text":"€"}
            D20 {"€":"€"}
            D25 {"Text":"€\\ud83d"}
            D26 {"Text":"€"} €
            D26 {"Text":"€"}{"€":1}
            D27 {"Text":€}
            D27 {'Text':'€'}
            D27 {"Unknown":€,"Text":"a"}
            D27 {"Text":"\\x€"}
            D28 ["€"]
            D28 "€"
            D31 {"Text":"€
            D31 {"Text":"€"
            D31 {"€
            """;

    private static final String XML = """
            D08 <EverythingResponse><Whole>€</Whole></EverythingResponse>
            D08 <EverythingResponse><Flag>€</Flag></EverythingResponse>
            D08 <EverythingResponse><Time>€</Time></EverythingResponse>
            D13 <EverythingResponse><Text>€</Text><Text>€</Text></EverythingResponse>
            D15 <EverythingResponse><Text><€>€</€></Text></EverythingResponse>
            D20 <€><€>€</€></€>
            D21 <!DOCTYPE r SYSTEM "file:///€"><EverythingResponse/>
            D22 <EverythingResponse><Text>&€;</Text></EverythingResponse>
            D23 <!-- € --><?xml version="1.0" encoding="€"?><EverythingResponse/>
            D24 <?xml version="1.0" encoding="UTF-16"?><EverythingResponse><Text>€</Text></EverythingResponse>
            D25 <EverythingResponse><Text>€&#0;</Text></EverythingResponse>
            D26 <EverythingResponse><Text>€</Text></EverythingResponse>€
            D31 <EverythingResponse><Text>€</Txt>
            D31 <EverythingResponse><Text €>€
            D31 <EverythingResponse><Text a="€" a="€">€</Text></EverythingResponse>
            D31 <EverythingResponse><€:Text>€</€:Text></EverythingResponse>
            D31 <EverythingResponse><Text>€
            """;
}
