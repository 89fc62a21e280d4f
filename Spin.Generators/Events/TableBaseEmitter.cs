using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Events;

/// <summary>Writes the abstract table of an event, from which an image derives exactly one class.</summary>
internal static class TableBaseEmitter
{
    /// <summary>Adds the class.</summary>
    internal static void Emit(SourceWriter writer, EventModel model)
    {
        string parameters = Signature.Declare(model.Parameters);
        writer.Summary($"The dispatch table of <see cref=\"{model.Name}\"/>, derived from by the image alone.");
        writer.Line(Generated.Mark);
        writer.Line(Generated.Hidden);
        writer.Open($"public abstract class {model.Name}Table : global::Spin.EventTable");
        writer.Line("// A frozen object: raises find the table through one address known to the linker.");
        writer.Line("private static readonly Attachment s_attachment = new();");
        writer.Line();
        writer.Summary("Creates the table.");
        writer.Line($"protected {model.Name}Table() {{ }}");
        writer.Line();
        writer.Summary("Runs the handlers.");
        writer.Line($"protected abstract {model.ReturnType} Dispatch({parameters});");
        writer.Line();
        writer.Summary("Attaches the image's table, once, before the first raise.");
        writer.Line("/// <param name=\"table\">The table.</param>");
        writer.Open($"protected static void Attach({model.TableReference} table)");
        writer.Open("if (global::System.Threading.Interlocked.CompareExchange(ref s_attachment.Table, table, null) is not null)");
        writer.Line("throw AttachedAlready(table.EventName);");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected sealed override void DetachTable() =>");
        writer.Indented("global::System.Threading.Interlocked.CompareExchange(ref s_attachment.Table, null, this);");
        writer.Line();
        writer.Line(Generated.Inline);
        writer.Line($"internal static {model.ReturnType} Raise({parameters}) =>");
        writer.Indented($"s_attachment.Table!.Dispatch({Signature.Pass(model.Parameters)});");
        writer.Line();
        writer.Open("private sealed class Attachment");
        writer.Line($"internal {model.TableReference}? Table;");
        writer.Close();
        writer.Close();
    }
}
