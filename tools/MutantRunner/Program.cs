using System;
using System.Globalization;
using Spin.Mutants;

return args switch
{
    ["run", var folder, var tests, var mutated, var report, var every, var jobs] => Supervisor.Run(new RunSettings(folder, tests, mutated, report, Number(every), Number(jobs))),
    ["work", var folder, var tests, var mutated] => Worker.Run(new RunSettings(folder, tests, mutated, "", 1, 1)),
    _ => Usage(),
};

static int Number(string text) => Math.Max(1, int.Parse(text, CultureInfo.InvariantCulture));

static int Usage()
{
    Console.Error.WriteLine("mutant-runner is started by tools/mutation.sh: see its --help");
    return 64;
}
