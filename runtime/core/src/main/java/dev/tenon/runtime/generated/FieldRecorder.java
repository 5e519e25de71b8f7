package dev.tenon.runtime.generated;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records which members a factory asks for, and returns what a structure without any has: null, no elements, and empty,
 * zero or false for what is always sent.
 */
@SuppressWarnings("NullAway") // a member that may be absent is null, under the type that a present one has
final class FieldRecorder implements AlwaysReader {
    private final List<Field> fields = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private boolean always;

    private final StructureFactory factory;
    private final Map<Integer, Learnt> known;

    private FieldRecorder(StructureFactory factory, Map<Integer, Learnt> known) {
        this.factory = factory;
        this.known = known;
    }

    /** A structure of a number, which is there once its members are known; what it holds itself refers to it before. */
    private static final class Learnt implements Supplier<Structure> {
        private @Nullable Structure structure;

        @Override
        public Structure get() {
            return Objects.requireNonNull(structure, "a structure is read before it is learnt");
        }
    }

    /** A recorder whose notes nobody asks for. */
    static StructureReader ofNothing() {
        return new FieldRecorder((number, in) -> null, new HashMap<>());
    }

    /** The structure of a whole response, of the members that a factory asks for. */
    static Structure learn(StructureFactory factory) {
        FieldRecorder recorder = new FieldRecorder(factory, new HashMap<>());
        factory.structure(0, recorder);
        // Made last: threads that see it see all that it leads to.
        return Structure.of(factory, 0, recorder.fields.toArray(new Field[0]));
    }

    private Field structured(@Nullable String name, int number) {
        Learnt learnt = known.get(number);
        if (learnt == null) {
            learnt = new Learnt();
            known.put(number, learnt);
            FieldRecorder recorder = new FieldRecorder(factory, known);
            factory.structure(number, recorder);
            learnt.structure = Structure.of(factory, number, recorder.fields.toArray(new Field[0]));
        }
        return learnt.structure == null ? Field.structure(name, learnt) : Field.structure(name, learnt.structure);
    }

    private Field element(Function<StructureReader, ?> element) {
        FieldRecorder recorder = new FieldRecorder(factory, known);
        Object unused = element.apply(recorder); // only what was asked for counts
        if (recorder.fields.size() != 1) {
            throw new IllegalArgumentException(
                    "an element is asked for as " + recorder.fields.size() + " members in place of one");
        }
        return recorder.fields.get(0);
    }

    private <T> T note(Field field, T blank) {
        Field noted = always ? field.always() : field;
        for (String alias : aliases) {
            noted = noted.alias(alias);
        }
        fields.add(noted);
        T value = always ? blank : null;
        always = false;
        aliases.clear();
        return value;
    }

    @Override
    public Object next() {
        throw new UnsupportedOperationException("nothing is learnt from a member without a kind");
    }

    @Override
    public AlwaysReader always() {
        always = true;
        return this;
    }

    @Override
    public StructureReader alias(String name) {
        aliases.add(name);
        return this;
    }

    @Override
    public String string(@Nullable String name) {
        return note(Field.string(name), "");
    }

    @Override
    public Integer integer(@Nullable String name) {
        return note(Field.integer(name), 0);
    }

    @Override
    public Long longInteger(@Nullable String name) {
        return note(Field.longInteger(name), 0L);
    }

    @Override
    public Boolean bool(@Nullable String name) {
        return note(Field.bool(name), false);
    }

    @Override
    public Boolean bool(@Nullable String name, String format) {
        return note(Field.bool(name, format), false);
    }

    @Override
    public Float floating(@Nullable String name) {
        return note(Field.floating(name), 0f);
    }

    @Override
    public Float floating(@Nullable String name, String format) {
        return note(Field.floating(name, format), 0f);
    }

    @Override
    public Double doubling(@Nullable String name) {
        return note(Field.doubling(name), 0d);
    }

    @Override
    public Double doubling(@Nullable String name, String format) {
        return note(Field.doubling(name, format), 0d);
    }

    @Override
    public BigDecimal decimal(@Nullable String name) {
        return note(Field.decimal(name), BigDecimal.ZERO);
    }

    @Override
    public Instant timestamp(@Nullable String name, String pattern) {
        return note(Field.timestamp(name, pattern), Instant.EPOCH);
    }

    @Override
    public Blob blob(@Nullable String name, String format) {
        return note(Field.blob(name, format), null);
    }

    @Override
    public JsonValue json(@Nullable String name) {
        return note(Field.json(name), null);
    }

    @Override
    public <T> T value(@Nullable String name, Function<String, T> maker) {
        return note(Field.string(name).as(maker), null);
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T structure(@Nullable String name, int number) {
        return note(structured(name, number), null);
    }

    private <T> List<T> list(@Nullable String name, Field element) {
        note(Field.list(name, element), null);
        return List.of();
    }

    @Override
    public List<String> strings(@Nullable String name, @Nullable String elementName) {
        return list(name, Field.string(elementName));
    }

    @Override
    public <T> List<T> structures(@Nullable String name, @Nullable String elementName, int number) {
        return list(name, structured(elementName, number));
    }

    @Override
    public <T> List<T> list(@Nullable String name, Function<StructureReader, ? extends T> element) {
        return list(name, element(element));
    }

    @Override
    public <T> Map<String, T> map(@Nullable String name, Function<StructureReader, ? extends T> value) {
        note(Field.map(name, element(value)), null);
        return Map.of();
    }

    @Override
    public <T> Map<String, T> map(
            @Nullable String name, @Nullable String entry, String key, Function<StructureReader, ? extends T> value) {
        note(Field.map(name, entry, key, element(value)), null);
        return Map.of();
    }
}
