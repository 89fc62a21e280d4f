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
        writer.Line("// No initialiser: the compiler would have to ask at every raise whether it has run.");
        writer.Line($"private static {model.TableReference}? s_table;");
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
        writer.Open("if (global::System.Threading.Interlocked.CompareExchange(ref s_table, table, null) is not null)");
        writer.Line("throw AttachedAlready(table.EventName);");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected sealed override void DetachTable() =>");
        writer.Indented("global::System.Threading.Interlocked.CompareExchange(ref s_table, null, this);");
        writer.Line();
        writer.Line(Generated.Inline);
        writer.Line($"internal static {model.ReturnType} Raise({parameters}) =>");
        writer.Indented($"s_table!.Dispatch({Signature.Pass(model.Parameters)});");
        writer.Line();
        if (model.HasAuthorizer)
        {
            EmitAuthority(writer, model);
        }

        writer.Line("// Static, so that the frame of a contained handler need not keep the table for a fault that never comes.");
        writer.Summary("Reports a fault that ended a handler.");
        writer.Line("protected static void ContainHandler(int handler, global::System.Exception fault) => s_table!.Contain(handler, fault);");
        writer.Line();
        writer.Summary("Reports a fault in a guard, which counts as false.");
        writer.Line("protected static void ContainGuardOf(int handler, global::System.Exception fault) => s_table!.ContainGuard(handler, fault);");
        writer.Close();
    }

    private static void EmitAuthority(SourceWriter writer, EventModel model)
    {
        writer.Line($"internal static void Authorize(global::Spin.SpindleContext owner, global::Spin.Authorizer<{model.GuardReference}> authorizer) =>");
        writer.Indented($"SetAuthorizer<{model.Reference}, {model.GuardReference}>(s_table!, owner, authorizer);");
        writer.Line();
        writer.Line($"internal static void Impose(global::Spin.ImposedGuard<{model.GuardReference}> guard, string spindle) =>");
        writer.Indented($"Impose<{model.Reference}, {model.GuardReference}>(s_table!, guard, spindle);");
        writer.Line();
    }
}
