using System;
using System.Reflection;
using System.Threading.Tasks;

namespace Spin.Mutants;

/// <summary>One test with its arguments.</summary>
internal sealed record TestCase(Type Class, MethodInfo Method, object?[] Arguments)
{
    /// <summary>Runs the test on an object of its own.</summary>
    /// <returns>Whether it passed.</returns>
    internal bool Passes()
    {
        try
        {
            object? instance = Method.IsStatic ? null : Activator.CreateInstance(Class);
            using IDisposable? disposable = instance as IDisposable;
            if (Method.Invoke(instance, Arguments) is { } result)
            {
                Wait(result);
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    public override string ToString() => $"{Class.Name}.{Method.Name}";

    private static void Wait(object result)
    {
        Task? task = result is ValueTask value ? value.AsTask() : result as Task;
        task?.GetAwaiter().GetResult();
    }
}
