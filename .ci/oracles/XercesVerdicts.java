import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The verdicts of Xerces, as the JDK has it: {@code java XercesVerdicts.java SCHEMA}. Reads a stream of messages, each
 * after a line that begins with its length and a tab, and prints a line for each: {@code valid}, or {@code invalid} and
 * what is wrong, with a tab before each fault. Nothing is fetched.
 */
public class XercesVerdicts {
    private static final int MOST = 20;

    public static void main(String[] arguments) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        Validator validator = factory.newSchema(new StreamSource(new File(arguments[0]))).newValidator();
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");

        DataInputStream messages = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        PrintStream out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, "UTF-8");
        for (String head = line(messages); head != null; head = line(messages)) {
            byte[] message = new byte[Integer.parseInt(head.split("\t")[0])];
            messages.readFully(message);
            messages.readByte();
            List<String> faults = judge(validator, message);
            String all = faults.stream().map(fault -> "\t" + fault).collect(Collectors.joining());
            out.print((faults.isEmpty() ? "valid" : "invalid") + all + "\n");
        }
        out.flush();
    }

    /** Up to a line feed; null at the end. */
    private static String line(DataInputStream messages) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = messages.read(); next != '\n'; next = messages.read()) {
            if (next < 0) {
                return null;
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static List<String> judge(Validator validator, byte[] message) throws IOException {
        List<String> faults = new ArrayList<>();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException fault) {}

            @Override
            public void error(SAXParseException fault) {
                if (faults.size() < MOST) {
                    faults.add(oneLine(fault));
                }
            }

            @Override
            public void fatalError(SAXParseException fault) throws SAXException {
                throw fault;
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        } catch (SAXException | IOException fault) {
            faults.add("fatal: " + oneLine(fault));
        }
        return faults;
    }

    private static String oneLine(Exception fault) {
        return String.valueOf(fault.getMessage()).replaceAll("[\\t\\r\\n\\f\\u000B\\u0085\\u2028\\u2029]", "¶");
    }
}
