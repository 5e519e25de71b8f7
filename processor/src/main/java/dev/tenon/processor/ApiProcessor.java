package dev.tenon.processor;

import com.google.auto.service.AutoService;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.GeneratorProvider;
import dev.tenon.processor.generate.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Generates what an annotation on a package asks for: with {@code GenerateClient} a typed client, with {@code GenerateTests}
 * the tests of one.
 *
 * <ol>
 *   <li>{@link Request} reads what the annotation asks for;
 *   <li>{@link FilerSpecSource} finds the files of the description;
 *   <li>the {@link GeneratorProvider} of the annotation says which generators it takes;
 *   <li>{@link ApiCompiler} loads and checks them, selects the operations, and runs the generators;
 *   <li>errors and warnings are printed under the annotation; without an error the files are written.
 * </ol>
 *
 * <p>Options: {@code -Atenon.language=zh} writes the Javadoc in another language of the description, {@code -Adebug} shows
 * the details of an internal error, {@code -Atenon.warnings=error} makes errors of warnings about a description,
 * {@code -Atenon.untrusted=true} compares what was generated with what was planned.
 */
@AutoService(Processor.class)
public final class ApiProcessor extends AbstractProcessor {
    private static final String LANGUAGE = "tenon.language";
    private static final String WARNINGS = "tenon.warnings";
    private static final String UNTRUSTED = "tenon.untrusted";
    private static final String DEBUG = "debug";

    private final Set<String> done = new HashSet<>();
    private final Map<String, GeneratorProvider> providers = providers();
    private final HandledAnnotations handled = new HandledAnnotations(providers.keySet());

    /** Called by the compiler's service loader. */
    public ApiProcessor() {}

    private static Map<String, GeneratorProvider> providers() {
        ClassLoader besideProcessor = ApiProcessor.class.getClassLoader();
        return ServiceLoader.load(GeneratorProvider.class, besideProcessor).stream()
                .map(ServiceLoader.Provider::get)
                .collect(Collectors.toUnmodifiableMap(GeneratorProvider::annotation, provider -> provider));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return handled.names();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(LANGUAGE, WARNINGS, UNTRUSTED, DEBUG);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // handles only annotations that are nobody else's
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            GeneratorProvider provider =
                    providers.get(annotation.getQualifiedName().toString());
            if (provider == null) {
                continue;
            }
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                Request.of(element, annotation)
                        .filter(request -> done.add(annotation + " " + request.packageName()))
                        .ifPresent(request -> compile(request, provider));
            }
        }
        return handled.covers(annotations, round);
    }

    private void compile(Request request, GeneratorProvider provider) {
        List<Generator> generators = provider.generators(target(request), request::text);
        SignerCheck signers = new SignerClasses(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        ApiCompiler compiler = new ApiCompiler(generators, strictness(), signers);
        try {
            List<GeneratedFile> files = compiler.compile(
                    request.text("spec"), new FilerSpecSource(processingEnv.getFiler()), request.texts("operations"));
            compiler.problems().forEach(problem -> print(request, problem));
            files.forEach(file -> write(request, file));
        } catch (CompilerBug bug) {
            print(request, Problem.error(Problem.Place.SPEC, bug.getMessage() + details(bug)));
        }
    }

    private Strictness strictness() {
        Map<String, String> options = processingEnv.getOptions();
        return new Strictness("error".equals(options.get(WARNINGS)), "true".equals(options.get(UNTRUSTED)));
    }

    private Target target(Request request) {
        Elements elements = processingEnv.getElementUtils();
        boolean generatedIsVisible = elements.getTypeElement(
                        elements.getModuleOf(request.element()), "javax.annotation.processing.Generated")
                != null;
        String language = processingEnv.getOptions().getOrDefault(LANGUAGE, "en");
        return new Target(request.packageName(), language, generatedIsVisible);
    }

    private String details(CompilerBug bug) {
        if (!processingEnv.getOptions().containsKey(DEBUG)) {
            return "";
        }
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return "\n" + text;
    }

    private void write(Request request, GeneratedFile file) {
        try (Writer writer = processingEnv
                .getFiler()
                .createSourceFile(file.qualifiedName(), request.element())
                .openWriter()) {
            writer.write(file.text());
            handled.generated(file);
        } catch (FilerException conflict) {
            print(
                    request,
                    Problem.error(
                            Problem.Place.SPEC,
                            file.qualifiedName() + " exists already; rename it or generate into another package"));
        } catch (IOException failure) {
            print(
                    request,
                    Problem.error(
                            Problem.Place.SPEC, "Cannot write " + file.qualifiedName() + ": " + failure.getMessage()));
        }
    }

    private void print(Request request, Problem problem) {
        String member = problem.place() == Problem.Place.SPEC ? "spec" : "operations";
        processingEnv
                .getMessager()
                .printMessage(
                        problem.kind(),
                        problem.message(),
                        request.element(),
                        request.annotation(),
                        request.values().get(member));
    }
}
