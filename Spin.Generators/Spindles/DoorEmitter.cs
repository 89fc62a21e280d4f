using Spin.Generators.Models;
using Spin.Generators.Text;

namespace Spin.Generators.Spindles;

/// <summary>
/// Writes, for a spindle that is not public, the public class by which an image reaches it: the same thunks, on an <c>object</c>.
/// </summary>
internal static class DoorEmitter
{
    /// <summary>Adds the class.</summary>
    internal static void Emit(SourceWriter writer, SpindleModel model)
    {
        string name = model.Binding.Substring(model.Binding.LastIndexOf('.') + 1);
        writer.Summary($"The thunks by which an image reaches the spindle <c>{model.Name}</c>, which is not public.");
        writer.Line(Generated.Mark);
        writer.Line(Generated.Hidden);
        writer.Open($"public static class {name}");
        writer.Summary("Creates the spindle from its imports.");
        writer.Line($"public static object Create({Imports.Declare(model)}) =>");
        writer.Indented($"{model.Reference}.Binding.Create({Imports.Pass(model, cast: false)});");
        foreach (Thunk thunk in Thunk.Of(model, "object"))
        {
            writer.Line();
            writer.Summary(thunk.Summary);
            writer.Line($"public static {thunk.ReturnType} {thunk.Name}({thunk.Declared}) =>");
            writer.Indented($"{model.Reference}.Binding.{thunk.Name}({Arguments(model, thunk)});");
        }

        writer.Close();
    }

    private static string Arguments(SpindleModel model, Thunk thunk)
    {
        if (!thunk.HasInstance)
        {
            return thunk.Passed;
        }

        // A cast to a sealed class is one comparison. The nucleus, which is trusted and writes its slots itself, does without.
        string instance = model.Assembly == Generated.Nucleus
            ? $"global::System.Runtime.CompilerServices.Unsafe.As<{model.Reference}>({Thunk.Instance})"
            : $"({model.Reference}){Thunk.Instance}";
        return thunk.Passed.Length == 0 ? instance : $"{instance}, {thunk.Passed}";
    }
}
