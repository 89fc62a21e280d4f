using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Image.Emit;

/// <summary>
/// Writes what is asked before a handler on which the event's owner has imposed guards: these first, each contained and its imposer's, then
/// the handler's own. It takes the place of the handler's own guard, so that where nothing is imposed nothing is asked.
/// </summary>
internal static class ImposedEmitter
{
    /// <summary>Adds the class.</summary>
    internal static void Emit(SourceWriter writer, EventModel model)
    {
        string arguments = Signature.Pass(model.Parameters);
        writer.Summary("Asks the guards that the event's owner has imposed on a handler, and then its own.");
        writer.Open($"private sealed class Imposed(global::Spin.Imposition<{model.GuardReference}> __imposition)");
        writer.Open($"internal bool Test({Signature.Declare(model.Parameters)})");
        writer.Line($"global::System.ReadOnlySpan<global::Spin.ImposedGuard<{model.GuardReference}>> __guards = __imposition.Guards;");
        writer.Open("for (int __index = 0; __index < __guards.Length; __index++)");
        writer.Open("try");
        writer.Open($"if (__guards[__index].Guard is not {{ }} __guard || !__guard({arguments}))");
        writer.Line("return false;");
        writer.Close();
        writer.Close();
        writer.Open("catch (global::System.Exception __fault)");
        writer.Line("ContainImposed(__guards[__index], __fault);");
        writer.Line("return false;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line($"return __imposition.Own is not {{ }} __own || __own({arguments});");
        writer.Close();
        writer.Close();
    }
}
