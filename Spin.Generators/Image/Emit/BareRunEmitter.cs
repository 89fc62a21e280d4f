using System.Linq;
using Spin.Generators.Image.Composition;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes the raise of a <see cref="BareRun"/>: where all its handlers are enabled, one read tells so and gives the instance of all of them;
/// else each handler's own slot is asked, out of line.
/// </summary>
internal static class BareRunEmitter
{
    private const string Volatile = "global::System.Threading.Volatile";

    /// <summary>Adds the field: the spindle while all handlers are enabled, else null.</summary>
    internal static void EmitField(SourceWriter writer, ImageEvent table, BareRun run) =>
        writer.Line($"private {Instance(table, run)}? {Field(run)};");

    /// <summary>Adds the handlers to a raise.</summary>
    internal static void EmitRun(SourceWriter writer, ImageEvent table, BareRun run)
    {
        string all = $"__all{Literal.Int(run.Number)}";
        writer.Line($"{Instance(table, run)}? {all} = {Volatile}.Read(ref {Field(run)});");
        writer.Open($"if ({all} is not null)");
        for (int i = run.First; i < run.End; i++)
        {
            writer.Line($"{HandlerEmitter.RunName(i)}({DispatchEmitter.Arguments(table.Event, first: all)});");
        }

        writer.Close();
        writer.Open("else");
        writer.Line($"{SomeOf(run)}({DispatchEmitter.Arguments(table.Event)});");
        writer.Close();
    }

    /// <summary>Adds to the binding of a slot, behind the write of it, that the run's instance follows.</summary>
    internal static void EmitBind(SourceWriter writer, BareRun run) => writer.Line($"{Follow(run)}();");

    /// <summary>Adds the methods.</summary>
    internal static void EmitMembers(SourceWriter writer, ImageEvent table, BareRun run)
    {
        string instance = Instance(table, run);
        writer.Line();
        writer.Line("// Where not all of them are enabled.");
        writer.Line(Generated.NoInline);
        writer.Open($"private void {SomeOf(run)}({DispatchEmitter.Parameters(table.Event)})");
        for (int i = run.First; i < run.End; i++)
        {
            writer.Line($"Handler{i}({DispatchEmitter.Arguments(table.Event)});");
        }

        writer.Close();
        writer.Line();
        writer.Line("// Called behind the write of a slot. Who found all slots set looks once more after saying so: a slot that another has cleared since is");
        writer.Line("// either seen now, or the other takes the instance away after this.");
        writer.Open($"private void {Follow(run)}()");
        writer.Line($"global::System.Threading.Interlocked.Exchange(ref {Field(run)}, null);");
        writer.Line($"{instance}? __all = {All(run)}();");
        writer.Open("if (__all is null)");
        writer.Line("return;");
        writer.Close();
        writer.Line();
        writer.Line($"global::System.Threading.Interlocked.Exchange(ref {Field(run)}, __all);");
        writer.Open($"if ({All(run)}() != __all)");
        writer.Line($"global::System.Threading.Interlocked.Exchange(ref {Field(run)}, null);");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Open($"private {instance}? {All(run)}()");
        writer.Line($"{instance}? __first = {Volatile}.Read(ref _slot{run.First});");
        string others = string.Join(
            " && ", Enumerable.Range(run.First + 1, run.Count - 1).Select(static index => $"(object?){Volatile}.Read(ref _slot{index}) == __first"));
        writer.Line($"return {others} ? __first : null;");
        writer.Close();
    }

    private static string Instance(ImageEvent table, BareRun run) => table.Handlers[run.First].Spindle.InstanceType;

    private static string Field(BareRun run) => $"_all{Literal.Int(run.Number)}";

    private static string SomeOf(BareRun run) => $"RunSome{Literal.Int(run.Number)}";

    private static string Follow(BareRun run) => $"FollowSlots{Literal.Int(run.Number)}";

    private static string All(BareRun run) => $"AllOf{Literal.Int(run.Number)}";
}
