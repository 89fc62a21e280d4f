using Spin.Generators.Image.Composition;
using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>Writes what an event needs whose handlers can be installed at run time: the list, its part of a raise, and the right.</summary>
internal static class InstalledEmitter
{
    /// <summary>The type of an installation of an event.</summary>
    internal static string InstallationType(EventModel model) => $"global::Spin.Installation<{TypeArguments(model)}>";

    /// <summary>Adds, to a raise, the way to the installed handlers; where there are none it costs one load and one test.</summary>
    internal static void EmitDecision(SourceWriter writer, EventModel model)
    {
        string call = $"DispatchInstalled({Signature.Pass(model.Parameters)});";
        writer.Open("if (!_installed.IsEmpty)");
        if (model.HasResult)
        {
            writer.Line($"return {call}");
        }
        else
        {
            writer.Line(call);
            writer.Line("return;");
        }

        writer.Close();
        writer.Line();
    }

    /// <summary>Adds the reading of the list, to a raise that found it not empty.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="model">The event.</param>
    /// <param name="otherwise">Adds what is done where the last handler was uninstalled since.</param>
    internal static void EmitRead(SourceWriter writer, EventModel model, System.Action otherwise)
    {
        writer.Line($"global::Spin.InstallationSnapshot<{TypeArguments(model)}>? __installed = _installed.Current;");
        writer.Open("if (__installed is null)");
        otherwise();
        writer.Close();
        writer.Line();
    }

    /// <summary>Adds, to a raise, the handlers that run before the static ones; or all steps, where they do not stand around these.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="end">Adds the end of a raise that has taken the steps, or that a handler ends.</param>
    internal static void EmitBefore(SourceWriter writer, ImageEvent table, System.Action end)
    {
        EventModel model = table.Event;
        writer.Line($"{PhaseType(model)}? __phase = __installed.Before;");
        writer.Open("if (__phase is not null)");
        writer.Open("if (__phase.IsDetour)");
        writer.Line($"RunSteps({DispatchEmitter.Arguments(model, "__installed")});");
        writer.Line("global::System.GC.KeepAlive(__installed); // this frame stays: by it the kernel sees that the raise holds the list");
        end();
        writer.Close();
        writer.Line();
        writer.Open("do");
        EmitPhase(writer, table, end);
        writer.Line("__phase = __phase.Next;");
        writer.Close();
        writer.Line("while (__phase is not null);");
        writer.Close();
        writer.Line();
    }

    /// <summary>Adds, to a raise, the handlers that run behind the static ones.</summary>
    internal static void EmitAfter(SourceWriter writer, ImageEvent table, System.Action end)
    {
        writer.Line();
        writer.Line("__phase = __installed.After;");
        EmitPhases(writer, table, end);
    }

    /// <summary>Adds the members.</summary>
    internal static void Emit(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        EmitList(writer, model);
        writer.Line();
        EmitRunInstalled(writer, table);
        writer.Line();
        StepsEmitter.Emit(writer, table);
        if (model.HasAuthorizer)
        {
            writer.Line();
            ImposedEmitter.Emit(writer, model);
        }

        writer.Line();
        EmitRight(writer, table);
    }

    /// <summary>The type arguments of what is typed by an event.</summary>
    internal static string TypeArguments(EventModel model) => $"{model.Reference}, {model.GuardReference}";

    private static void EmitList(SourceWriter writer, EventModel model)
    {
        string list = $"global::Spin.InstallationList<{TypeArguments(model)}>";
        bool isExclusive = model is { HasResult: true, Fold: EventFold.None };
        writer.Line($"private readonly {list} _installed;");
        writer.Line();
        writer.Summary("Creates the table with an empty list.");
        writer.Line($"public {model.FullName.Replace('.', '_')}() =>");
        writer.Indented(
            $"_installed = new {list}(this, new global::Spin.InstallRules(hasKey: {Bool(model.Key is not null)}, " +
            $"isExclusive: {Bool(isExclusive)}, limitMicroseconds: {Literal.Int(model.LimitMicroseconds)}, " +
            $"owner: {Literal.Text(model.Assembly)}, hasAuthorizer: {Bool(model.HasAuthorizer)})" +
            $"{(model.HasAuthorizer ? ", static imposition => new Imposed(imposition).Test" : "")});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override global::Spin.InstallationList? Installed => _installed;");
    }

    /// <summary>The type of the phases of an event.</summary>
    internal static string PhaseType(EventModel model) => $"global::Spin.InstallationPhase<{TypeArguments(model)}>";

    /// <summary>Adds the run of the handlers of <c>__phase</c> and of the phases that follow it.</summary>
    internal static void EmitPhases(SourceWriter writer, ImageEvent table, System.Action end)
    {
        writer.Open("while (__phase is not null)");
        EmitPhase(writer, table, end);
        writer.Line("__phase = __phase.Next;");
        writer.Close();
    }

    private static void EmitPhase(SourceWriter writer, ImageEvent table, System.Action end)
    {
        EventModel model = table.Event;
        if (model.Key is not { } key)
        {
            EmitRun("__phase.Unkeyed");
            return;
        }

        writer.Open("if (__phase.HasUnkeyed)");
        EmitRun("__phase.Unkeyed");
        writer.Close();
        writer.Line();
        writer.Open("if (__phase.HasKeyed)");
        EmitRun($"__phase.Find({KeyText.Number(key)})");
        writer.Close();
        writer.Line();

        void EmitRun(string handlers) =>
            Ending.EmitCall(writer, table.InstallsCancelling, $"RunInstalled({DispatchEmitter.Arguments(model, handlers)})", end);
    }

    private static void EmitRunInstalled(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        string arguments = Signature.Pass(model.Parameters);
        string installations = $"global::System.ReadOnlySpan<{InstallationType(model)}> __installations";
        writer.Line("// Handlers installed at run time, each contained. Which one runs the kernel reads from this frame.");
        writer.Line(Generated.NoInline);
        writer.Open($"private {(table.InstallsCancelling ? "bool" : "void")} RunInstalled({DispatchEmitter.Parameters(model, installations)})");
        writer.Line("global::Spin.InstalledRun __run = default;");
        writer.Open("for (int __index = 0; __index < __installations.Length; __index++)");
        writer.Line($"{InstallationType(model)} __installation = __installations[__index];");
        writer.Line("__run.Begin(__installation);");
        writer.Open("try");
        writer.Open($"if (__installation.Guard is {{ }} __guard && !__guard({arguments}))");
        writer.Line("continue;");
        writer.Close();
        writer.Close();
        writer.Open("catch (global::System.Exception __fault)");
        writer.Line("ContainGuard(ref __run, __installations[__index], __fault);");
        writer.Line("continue;");
        writer.Close();
        writer.Line();
        if (table.InstallsState)
        {
            writer.Line("bool __joins = JoinsState(__installation);");
        }

        string commit = table.InstallsState ? " CommitState(__installation, __joins);" : "";
        CountedRun run = CountedRun.OfInstalled(table, $"__installation.Handler({arguments});{commit}");
        ContainmentEmitter.Emit(
            writer,
            model,
            run,
            "Contain(ref __run, __installations[__index], __fault);",
            "__installation",
            "continue;");
        if (table.InstallsCancelling)
        {
            writer.Line();
            writer.Open("if (__installation.Cancels)");
            writer.Line("return true;");
            writer.Close();
        }

        writer.Close();
        if (table.InstallsCancelling)
        {
            writer.Line();
            writer.Line("return false;");
        }

        writer.Close();
        run.EmitTimed(writer);
    }

    private static void EmitRight(SourceWriter writer, ImageEvent table)
    {
        EventModel model = table.Event;
        string mayCancel = table.InstallsCancelling ? ", mayCancel" : "";
        writer.Summary("The right to install handlers, attenuated to what the image grants a spindle.");
        writer.Line(
            $"internal sealed class Right({table.TableName} table, global::Spin.SpindleContext owner, global::Spin.Grant? grant, bool mustMatch{(table.InstallsCancelling ? ", bool mayCancel = false" : "")}) " +
            $": global::{model.RightFullName}");
        writer.Line("{");
        writer.Indented("/// <inheritdoc/>");
        writer.Indented(
            $"public global::Spin.Installation Install({model.Reference} handler, {model.GuardReference}? guard, in global::Spin.InstallOptions options) =>");
        writer.Indented($"    table._installed.Install(owner, grant, mustMatch, handler, guard, options{mayCancel});");
        writer.Line();
        writer.Indented("/// <inheritdoc/>");
        writer.Indented(
            $"public global::Spin.Installation Create({model.Reference} handler, {model.GuardReference}? guard, in global::Spin.InstallOptions options) =>");
        writer.Indented($"    table._installed.Create(owner, grant, mustMatch, handler, guard, options{mayCancel});");
        if (model.HasAuthorizer)
        {
            writer.Line();
            writer.Indented("/// <inheritdoc/>");
            writer.Indented("public global::Spin.SpindleContext Holder => owner;");
        }

        writer.Line("}");
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
