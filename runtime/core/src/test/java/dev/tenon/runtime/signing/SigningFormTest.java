package dev.tenon.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.generated.ParameterSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parameters of a signature between those of a request, which are not copied. */
final class SigningFormTest {
    private static final int ROOM = 4;

    private static EncodedParameters parameters(List<String> names) {
        ParameterSink sink = new ParameterSink();
        for (String name : names) {
            sink.put(name, "/" + name);
        }
        return sink.finish();
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            '',          '',        Signature=s
            B,           '',        B=%2FB&Signature=s
            '',          A C,       A=A&C=C&Signature=s
            B D,         A C,       A=A&B=%2FB&C=C&D=%2FD&Signature=s
            A C,         B D,       A=%2FA&B=B&C=%2FC&D=D&Signature=s
            A B,         C D,       A=%2FA&B=%2FB&C=C&D=D&Signature=s
            C D,         A B,       A=A&B=B&C=%2FC&D=%2FD&Signature=s
            A B C Z,     B1 B2,     A=%2FA&B=%2FB&B1=B1&B2=B2&C=%2FC&Z=%2FZ&Signature=s
            """)
    @DisplayName("S07 parameters of a signature come in their places, and what is added last comes last")
    void parametersComeInTheirPlaces(String request, String signature, String expected) {
        SigningForm form = new SigningForm(parameters(names(request)), ROOM);
        for (String name : names(signature)) {
            form.add(name, name);
        }
        form.addRest();
        form.append("Signature", "s");

        assertThat(form.form().text()).isEqualTo(expected);
        assertThat(form.form().length()).isEqualTo(expected.length());
    }

    @Test
    @DisplayName("S07 a form stays as it is when more is added, and wherever it is taken all parts are there")
    void formsStay() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<String> request = new ArrayList<>();
            List<String> signature = new ArrayList<>();
            for (int name = 10; name < 40; name++) {
                if (random.nextInt(3) > 0) {
                    (random.nextBoolean() ? request : signature).add("N" + name);
                }
            }
            SigningForm form = new SigningForm(parameters(request), ROOM);
            List<EncodedForm> taken = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (String name : signature) {
                if (random.nextBoolean()) {
                    form.add(name, name);
                } else {
                    form.add(name, SigningForm.pair(name, name));
                }
                if (random.nextInt(4) == 0) {
                    taken.add(form.form());
                    texts.add(taken.get(taken.size() - 1).text());
                }
            }
            form.addRest();

            List<String> expected = new ArrayList<>();
            request.forEach(name -> expected.add(name + "=%2F" + name));
            signature.forEach(name -> expected.add(name + "=" + name));
            assertThat(form.form().text()).isEqualTo(expected.stream().sorted().collect(Collectors.joining("&")));
            assertThat(taken).map(EncodedForm::text).isEqualTo(texts);
            assertThat(texts).allSatisfy(text -> assertThat(form.form().text()).startsWith(text));
        }
    }

    @Test
    @DisplayName("S07 parts of a form stand in its arrays one behind the other")
    void partsFollowEachOther() {
        SigningForm signing = new SigningForm(parameters(List.of("A", "C")), ROOM);
        signing.add("B", "b");
        signing.addRest();
        EncodedForm form = signing.form();

        StringBuilder parts = new StringBuilder();
        for (int part = 0; part < form.parts(); part++) {
            for (int index = form.from(part); index < form.to(part); index++) {
                parts.append((char) form.bytes(part)[index]);
            }
            parts.append('|');
        }

        assertThat(parts).hasToString("|A=%2FA|&B=b|&C=%2FC|");
        assertThat(form).hasToString("EncodedForm[" + form.text().length() + " bytes]");
    }
}
