package dev.tenon.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.DisplayName;

/** Generated decoders over XML. */
class XmlResponseFuzzTest {
    @FuzzTest(maxDuration = "30s")
    @DictionaryFile(resourcePath = "/dictionaries/xml.dict")
    @DisplayName("D35 any bytes of XML give a record or a DecodeException, soon, and a cut response gives no record")
    void anyXmlGivesARecordOrADecodeException(byte[] body) {
        ResponseCheck.check(body, "text/xml");
    }
}
