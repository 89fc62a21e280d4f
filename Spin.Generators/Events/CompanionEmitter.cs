using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Events;

/// <summary>Writes the companions of an event.</summary>
internal static class CompanionEmitter
{
    /// <summary>The file of an event's companions.</summary>
    internal static string Emit(EventModel model)
    {
        SourceWriter writer = new();
        writer.Line($"[assembly: global::Spin.EventDeclared(typeof({model.Reference}))]");
        writer.Line();
        if (model.Namespace.Length > 0)
        {
            writer.Open($"namespace {model.Namespace}");
        }

        EmitGuard(writer, model);
        writer.Line();
        EmitRight(writer, model);
        writer.Line();
        TableBaseEmitter.Emit(writer, model);
        writer.Line();
        EmitRaise(writer, model);
        if (model.Namespace.Length > 0)
        {
            writer.Close();
        }

        return writer.ToString();
    }

    private static void EmitGuard(SourceWriter writer, EventModel model)
    {
        writer.Summary($"A guard of <see cref=\"{model.Name}\"/>: its handler runs where the guard returns true.");
        writer.Line(Generated.Mark);
        writer.Line($"public delegate bool {model.Name}Guard({Signature.Declare(model.Parameters)});");
    }

    private static void EmitRight(SourceWriter writer, EventModel model)
    {
        writer.Summary($"The right to install handlers on <see cref=\"{model.Name}\"/> at run time.");
        writer.Line(Generated.Mark);
        writer.Open($"public interface {model.RightName}");
        writer.Summary("Installs a handler. Keep what is returned: it is the only way to uninstall the handler.");
        writer.Line("/// <param name=\"handler\">The handler.</param>");
        writer.Line("/// <param name=\"guard\">Where it returns true the handler runs; null for always.</param>");
        writer.Line("/// <param name=\"options\">The order, the key that the handler matches, and its limit.</param>");
        writer.Line("/// <returns>The handle by which the handler is uninstalled.</returns>");
        writer.Line("[global::Spin.Effects(global::Spin.Effects.Allocates | global::Spin.Effects.Reads | global::Spin.Effects.Writes | global::Spin.Effects.Throws)]");
        writer.Line(
            $"global::Spin.Installation Install({model.Reference} handler, {model.GuardReference}? guard = null, " +
            "in global::Spin.InstallOptions options = default);");
        writer.Close();
    }

    private static void EmitRaise(SourceWriter writer, EventModel model)
    {
        writer.Summary($"Raises <see cref=\"{model.Name}\"/>: the right of the assembly that declares it.");
        writer.Line(Generated.Mark);
        writer.Open($"internal static class {model.Name}Event");
        writer.Summary("Runs the event's handlers.");
        writer.Line(Generated.Inline);
        writer.Line($"internal static {model.ReturnType} Raise({Signature.Declare(model.Parameters)}) =>");
        writer.Indented($"{model.TableReference}.Raise({Signature.Pass(model.Parameters)});");
        writer.Close();
    }
}
