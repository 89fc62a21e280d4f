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
        EmitMaker(writer, model, "Install", mayBlock: model.HasAuthorizer); // it runs the owner's code
        writer.Line();
        writer.Summary("Makes a handler that is not installed yet: its handle's Install and Uninstall do that, as often as it pleases.");
        writer.Line("/// <param name=\"handler\">The handler.</param>");
        writer.Line("/// <param name=\"guard\">Where it returns true the handler runs; null for always.</param>");
        writer.Line("/// <param name=\"options\">The order, the key that the handler matches, and its limit.</param>");
        writer.Line("/// <returns>The handle by which the handler is installed and uninstalled.</returns>");
        EmitMaker(writer, model, "Create", mayBlock: false);
        if (model.HasAuthorizer)
        {
            writer.Line();
            writer.Summary("The spindle that holds the right.");
            writer.Line("[global::Spin.Effects(global::Spin.Effects.Reads)]");
            writer.Line("global::Spin.SpindleContext Holder { get; }");
        }

        writer.Close();
    }

    private static void EmitMaker(SourceWriter writer, EventModel model, string name, bool mayBlock)
    {
        string blocks = mayBlock ? " | global::Spin.Effects.Blocks" : "";
        writer.Line($"[global::Spin.Effects(global::Spin.Effects.Allocates | global::Spin.Effects.Reads | global::Spin.Effects.Writes | global::Spin.Effects.Throws{blocks})]");
        writer.Line(
            $"global::Spin.Installation {name}({model.Reference} handler, {model.GuardReference}? guard = null, " +
            "in global::Spin.InstallOptions options = default);");
    }

    private static void EmitAuthority(SourceWriter writer, EventModel model)
    {
        writer.Line();
        writer.Summary("Sets who judges others' handlers, once for each and again where it is installed anew; who is denied is taken from the event.");
        writer.Line("/// <param name=\"owner\">The right of the spindle that judges, which is of this assembly.</param>");
        writer.Line("/// <param name=\"authorizer\">What is asked.</param>");
        writer.Line($"internal static void Authorize(global::{model.RightFullName} owner, global::Spin.Authorizer<{model.GuardReference}> authorizer) =>");
        writer.Indented($"{model.TableReference}.Authorize(owner.Holder, authorizer);");
        writer.Line();
        writer.Summary("Imposes a guard on all handlers of a spindle, now and later, until it is lifted.");
        writer.Line("/// <param name=\"guard\">The guard of a spindle of this assembly.</param>");
        writer.Line("/// <param name=\"spindle\">The name of the spindle.</param>");
        writer.Line($"internal static void Impose(global::Spin.ImposedGuard<{model.GuardReference}> guard, string spindle) =>");
        writer.Indented($"{model.TableReference}.Impose(guard, spindle);");
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
        if (model.HasAuthorizer)
        {
            EmitAuthority(writer, model);
        }

        writer.Close();
    }
}
